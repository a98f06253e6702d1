package dev.verbatim.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of the requests to a generated API. */
class OperationMetricsTest {
    private static ParkRequests park;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        park = ParkRequests.in(folder);
    }

    @Test
    void timesByOperationAndStatus() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        park.send(
                new OperationMetrics(registry),
                ParkRequests.open("north"),
                ParkRequests.open("south"),
                ParkRequests.open("status 71"),
                ParkRequests.open("broken"),
                "{\"operationName\":\"OpenGate\"}");

        assertThat(counts(registry))
                .isEqualTo(Map.of(
                        "Park OpenGate 0", 2L, "Park OpenGate 71", 1L, "Park OpenGate 4", 1L, "Park OpenGate 1", 1L));
        assertThat(registry.find(OperationMetrics.UNDOCUMENTED).counters()).isEmpty();
    }

    @Test
    void whatCallersSendAddsNoSeries() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        OperationMetrics metrics = new OperationMetrics(registry);
        for (int i = 0; i < 50; i++) {
            park.send(
                    metrics,
                    "{\"operationName\":\"Guess" + i + "\"}",
                    "not JSON " + i,
                    ParkRequests.open("status " + (1000 + i)));
        }

        assertThat(counts(registry))
                .isEqualTo(Map.of("Park none 3", 50L, "Park none 10", 50L, "Park OpenGate undocumented", 50L));
        assertThat(registry.get(OperationMetrics.UNDOCUMENTED)
                        .tags("api", "Park", "operation", "OpenGate")
                        .counter()
                        .count())
                .isEqualTo(50);
    }

    @Test
    void theTimeIsThatOfTheRegistrysClock() throws Exception {
        MockClock clock = new MockClock();
        SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
        park.send(new LaterMetrics(new OperationMetrics(registry), clock), ParkRequests.open("north"));

        Timer timer = registry.get(OperationMetrics.TIMER).timer();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(7);
    }

    /** Lets time pass between the beginning and the end of a request. */
    private record LaterMetrics(OperationMetrics metrics, MockClock clock) implements OperationObserver<Long> {
        @Override
        public Long before(ObservedRequest request) {
            return metrics.before(request);
        }

        @Override
        public void after(ObservedRequest request, Long begin, OperationResponse response) {
            clock.add(Duration.ofMillis(7));
            metrics.after(request, begin, response);
        }
    }

    private static Map<String, Long> counts(SimpleMeterRegistry registry) {
        Map<String, Long> counts = new TreeMap<>();
        for (Timer timer : registry.find(OperationMetrics.TIMER).timers()) {
            Meter.Id id = timer.getId();
            counts.put(id.getTags().stream().map(Tag::getValue).collect(Collectors.joining(" ")), timer.count());
        }
        return counts;
    }
}
