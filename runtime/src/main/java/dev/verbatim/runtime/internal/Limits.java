package dev.verbatim.runtime.internal;

import java.time.Duration;

/** Checks limits that applications set. The messages name the limit, its value and what is allowed. */
public final class Limits {
    private Limits() {}

    /**
     * Checks a number.
     *
     * @throws IllegalArgumentException if it is below the least value
     */
    public static void atLeast(String limit, long value, long least) {
        require(limit, value, value >= least, least + " or more");
    }

    /**
     * Checks a time.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static void zeroOrMore(String limit, Duration value) {
        require(limit, value, !value.isNegative(), "zero or more");
    }

    /**
     * Checks a time.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public static void moreThanZero(String limit, Duration value) {
        require(limit, value, value.compareTo(Duration.ZERO) > 0, "more than zero");
    }

    /**
     * Checks any value.
     *
     * @param allowed what is allowed, as the end of a sentence
     * @throws IllegalArgumentException if it is not allowed
     */
    public static void require(String limit, Object value, boolean isAllowed, String allowed) {
        if (!isAllowed) {
            throw new IllegalArgumentException(limit + " is " + value + "; it must be " + allowed);
        }
    }
}
