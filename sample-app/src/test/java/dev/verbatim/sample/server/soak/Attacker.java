package dev.verbatim.sample.server.soak;

import java.io.IOException;
import java.net.URI;
import java.util.Random;

/** A client that misuses the server. Each thread has its own instance. */
interface Attacker extends AutoCloseable {
    /** Acts once, within a few seconds. Fails if the server responds other than documented. */
    void act() throws IOException;

    /** Closes everything that is open. */
    @Override
    default void close() throws IOException {}

    /** Creates attackers. */
    @FunctionalInterface
    interface Factory {
        /** @param random the only source of randomness, so that a seed repeats the actions */
        Attacker create(URI server, Random random, OutcomeCounts counts);
    }
}
