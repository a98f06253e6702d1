package dev.verbatim.testkit.client;

import java.time.Duration;

/** Tells when everything that the server has queued for a session has arrived: by an answer, never by a lapse of time. */
@FunctionalInterface
interface Barrier {
    /**
     * Waits until what the server has queued by now has arrived.
     *
     * @return whether that is certain within this time
     */
    boolean await(Duration timeout) throws InterruptedException;
}
