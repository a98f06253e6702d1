package dev.verbatim.runtime.state;

import dev.verbatim.runtime.internal.Limits;
import java.time.Duration;

/**
 * What a {@link NotificationLog} keeps. The notifications of the latest step are kept even beyond the limits, so that sessions
 * can read them.
 *
 * @param maxKept the most notifications of a caller
 * @param maxKeptBytes the most bytes of JSON of these
 * @param maxKeptBytesOfAll the most bytes of JSON of all callers together
 * @param keptFor how long each is kept
 * @since 0.2.0
 */
public record LogLimits(int maxKept, int maxKeptBytes, long maxKeptBytesOfAll, Duration keptFor) {
    /** 1,000 notifications or 1 MiB of a caller, and 64 MiB of all, for 5 minutes. */
    public static final LogLimits DEFAULT = new LogLimits(1_000, 1 << 20, 64 << 20, Duration.ofMinutes(5));

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small; the message names it and the least value
     */
    public LogLimits {
        Limits.atLeast("maxKept", maxKept, 1);
        Limits.atLeast("maxKeptBytes", maxKeptBytes, 1);
        Limits.atLeast("maxKeptBytesOfAll", maxKeptBytesOfAll, 1);
        Limits.moreThanZero("keptFor", keptFor);
    }

    /** Returns these limits with another number of notifications of a caller, and of their bytes. */
    public LogLimits withKept(int notifications, int bytes) {
        return new LogLimits(notifications, bytes, maxKeptBytesOfAll, keptFor);
    }

    /** Returns these limits with another number of bytes of all callers. */
    public LogLimits withKeptBytesOfAll(long bytes) {
        return new LogLimits(maxKept, maxKeptBytes, bytes, keptFor);
    }

    /** Returns these limits with another age. */
    public LogLimits withKeptFor(Duration age) {
        return new LogLimits(maxKept, maxKeptBytes, maxKeptBytesOfAll, age);
    }
}
