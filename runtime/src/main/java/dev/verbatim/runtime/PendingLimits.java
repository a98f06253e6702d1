package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.Limits;
import java.time.Duration;

/**
 * What a router allows handlers that answer later.
 *
 * <pre>{@code
 * Router.of(RequestLimits.DEFAULT, new PendingLimits(Duration.ofSeconds(5), 1_000), voice)
 * }</pre>
 *
 * @param maxWait how long a caller waits for an answer; then status 9, and the operation may still come to its end
 * @param maxPending the most requests that wait at a time; further ones are refused with status 9 before their handler is
 *     called
 * @since 0.2.0
 */
public record PendingLimits(Duration maxWait, int maxPending) {
    /** 30 seconds, 10,000 requests. */
    public static final PendingLimits DEFAULT = new PendingLimits(Duration.ofSeconds(30), 10_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small; the message names it and the least value
     */
    public PendingLimits {
        Limits.moreThanZero("maxWait", maxWait);
        Limits.atLeast("maxPending", maxPending, 1);
    }
}
