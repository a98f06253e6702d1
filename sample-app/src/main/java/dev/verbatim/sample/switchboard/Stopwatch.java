package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Measures the duration of a call. Guarded by the switchboard's lock. */
final class Stopwatch {
    private final Clock clock;
    private final Instant started;
    private Duration elapsed = Duration.ZERO;
    private boolean stopped;

    Stopwatch(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Returns the time since the start; never decreases, even if the clock is set back. */
    Duration elapsed() {
        Duration now = Duration.between(started, clock.instant());
        if (!stopped && now.compareTo(elapsed) > 0) {
            elapsed = now;
        }
        return elapsed;
    }

    void stop() {
        elapsed();
        stopped = true;
    }
}
