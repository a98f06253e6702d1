package dev.verbatim.client.spi;

/** A call that waits for its answer. */
interface Pending {
    /** The time at which it must have been answered, as {@link System#nanoTime} tells it. */
    long end();

    /** Ends it, if it still waits; with a {@link java.util.concurrent.TimeoutException} at its deadline. */
    void end(Exception reason);
}
