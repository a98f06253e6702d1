package dev.verbatim.testkit.cometd;

import java.time.Duration;

/** Waits for everything that the server has queued for a session. A reply of the server ends the wait, not a delay. */
@FunctionalInterface
interface Barrier {
    /**
     * Waits until what the server has queued by now has arrived.
     *
     * @return false if that was not certain within the timeout
     */
    boolean await(Duration timeout) throws InterruptedException;
}
