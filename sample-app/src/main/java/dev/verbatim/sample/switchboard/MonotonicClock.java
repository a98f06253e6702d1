package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock for durations: it begins with the time of day and then goes on by itself, so that a call does not last an hour longer
 * because somebody has set the system's clock.
 */
public final class MonotonicClock extends Clock {
    private final Instant begin;
    private final long beginNanos;
    private final LongSupplier nanoTime;

    /** A clock that begins with the system's. */
    public MonotonicClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /**
     * A clock that begins with another one.
     *
     * @param nanoTime nanoseconds from any origin, which nobody can set
     */
    MonotonicClock(InstantSource timeOfDay, LongSupplier nanoTime) {
        this.begin = timeOfDay.instant();
        this.beginNanos = nanoTime.getAsLong();
        this.nanoTime = nanoTime;
    }

    @Override
    public Instant instant() {
        return begin.plusNanos(nanoTime.getAsLong() - beginNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A clock in another zone, which for durations is the same. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
