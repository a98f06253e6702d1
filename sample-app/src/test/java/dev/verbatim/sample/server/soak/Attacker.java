package dev.verbatim.sample.server.soak;

import java.io.IOException;
import java.net.URI;
import java.util.Random;

/** Somebody who uses the server, or means to harm it. Each thread has one of its own. */
interface Attacker extends AutoCloseable {
    /** Does one thing, which takes some seconds at most; fails as soon as the server treats it otherwise than documented. */
    void act() throws IOException;

    /** Leaves nothing open. */
    @Override
    default void close() throws IOException {}

    /** Creates an attacker. */
    @FunctionalInterface
    interface Factory {
        /** @param random the only source of chance, so that a seed tells what each of them does */
        Attacker create(URI server, Random random, OutcomeCounts counts);
    }
}
