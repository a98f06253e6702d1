package dev.verbatim.sample.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {
    private final SteppingClock timeOfDay = new SteppingClock();
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final MonotonicClock clock = new MonotonicClock(timeOfDay, nanoTime::get);

    @Test
    void settingTheSystemsClockDoesNotChangeTheDurationOfACall() throws Exception {
        Directory directory =
                Directory.builder().user("agent", "5005").user("alice", "5000").build();
        Switchboard switchboard = new Switchboard(directory, clock, (call, change) -> {});
        Call call = switchboard.dial(switchboard.directory().phone("5000").orElseThrow(), "5005", Map.of());

        timeOfDay.advance(Duration.ofHours(1));
        assertThat(call.duration()).isZero();
        nanoTime.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(call.duration()).isEqualTo(Duration.ofSeconds(5));
        timeOfDay.advance(Duration.ofHours(-3));
        nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(call.duration()).isEqualTo(Duration.ofSeconds(7));
    }
}
