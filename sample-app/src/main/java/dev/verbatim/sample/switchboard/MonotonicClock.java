package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock for durations. It starts at the system's time and then advances monotonically, so setting the system's clock does not
 * change the duration of a call.
 */
public final class MonotonicClock extends Clock {
    private final Instant begin;
    private final long beginNanos;
    private final LongSupplier nanoTime;

    /** Creates a clock that starts at the system's time. */
    public MonotonicClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /**
     * Creates a clock that starts at the time of another one.
     *
     * @param nanoTime a monotonic source of nanoseconds, with any origin
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

    /** Returns a clock in another zone, which measures the same durations. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
