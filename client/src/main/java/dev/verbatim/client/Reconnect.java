package dev.verbatim.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a client waits before it connects again, and before it repeats a request: twice as long after each failure, up to a
 * maximum, and a random part of it, so that the clients of a server that restarts do not come back at the same time.
 *
 * @param first the wait after the first failure
 * @param most the longest wait
 * @since 0.2.0
 */
public record Reconnect(Duration first, Duration most) {
    /** From half a second to 30 seconds. */
    public static final Reconnect DEFAULT = new Reconnect(Duration.ofMillis(500), Duration.ofSeconds(30));

    private static final int MOST_DOUBLINGS = 20;

    /**
     * Checks the waits.
     *
     * @throws IllegalArgumentException if the first one is not positive, or longer than the longest
     */
    public Reconnect {
        if (first.isNegative() || first.isZero() || first.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "the first wait must be more than zero and at most the longest, not " + first + " and " + most);
        }
    }

    /**
     * Returns a wait: between half and the whole of what the number of failures gives.
     *
     * @param failures how many times in a row it has failed; at least 1
     */
    public Duration wait(int failures) {
        long whole = first.toNanos() << Math.min(failures - 1, MOST_DOUBLINGS);
        long limited = whole < 0 || whole > most.toNanos() ? most.toNanos() : whole;
        return Duration.ofNanos(limited / 2 + ThreadLocalRandom.current().nextLong(limited / 2 + 1));
    }
}
