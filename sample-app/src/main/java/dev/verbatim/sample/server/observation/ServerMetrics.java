package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.StatusCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of the server. Labels have few values, all chosen by the server: names of documented operations, status codes and
 * message types. Requests of clients cannot add any.
 */
public final class ServerMetrics {
    /** The label of requests without a documented operation. */
    private static final String NONE = "none";

    private static final String PREFIX = "verbatim.";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofSeconds(1)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    // Caches the meters, because finding one in the registry is slower than counting.
    private final Map<OperationKey, Timer> operations = new ConcurrentHashMap<>();
    private final Map<String, Counter> notifications = new ConcurrentHashMap<>();
    private final Map<Integer, Counter> responses = new ConcurrentHashMap<>();
    private final Map<String, Supplier<? extends Number>> inUse = new ConcurrentHashMap<>();

    /** Creates metrics with all counts at zero. */
    public ServerMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** Returns the registry, for further metrics. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Returns all metrics in the text format of Prometheus. */
    String scrape() {
        return registry.scrape();
    }

    /**
     * Registers a gauge of objects in use, which is read on demand.
     *
     * @param name the name with dots, without the prefix {@code verbatim}
     * @param count the current number, zero when nobody uses the server; called by many threads
     */
    public void inUse(String name, String description, Supplier<? extends Number> count) {
        inUse.put(name, count);
        Gauge.builder(PREFIX + name, count::get).description(description).register(registry);
    }

    /** Returns the current values of the gauges by name; all are zero when nobody uses the server. */
    public Map<String, Long> inUse() {
        Map<String, Long> counts = new TreeMap<>();
        inUse.forEach((name, count) -> counts.put(name, count.get().longValue()));
        return counts;
    }

    /** Registers a counter, which is read from its source on demand. */
    public <T> void count(String name, String description, T source, ToDoubleFunction<T> count) {
        FunctionCounter.builder(PREFIX + name, source, count)
                .description(description)
                .register(registry);
    }

    /** Returns a sink that counts the notifications and passes them on. */
    public NotificationSink counted(NotificationSink sink) {
        return new NotificationSink() {
            @Override
            public void send(String callerName, NotificationMessage message) {
                notifications
                        .computeIfAbsent(
                                message.messageType(), type -> registry.counter("verbatim.notifications", "type", type))
                        .increment();
                sink.send(callerName, message);
            }

            @Override
            public boolean reaches(String callerName, String channel) {
                return sink.reaches(callerName, channel);
            }
        };
    }

    void operated(@Nullable String operation, StatusCode status, long nanos) {
        operations
                .computeIfAbsent(new OperationKey(operation == null ? NONE : operation, status), this::timer)
                .record(Duration.ofNanos(nanos));
    }

    private Timer timer(OperationKey key) {
        return Timer.builder("verbatim.operations")
                .description("Requests by operation and documented status")
                .tag("operation", key.operation())
                .tag("status", String.valueOf(key.status().code()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    void responded(int httpStatus) {
        responses
                .computeIfAbsent(
                        httpStatus,
                        status -> registry.counter("verbatim.http.responses", "status", String.valueOf(status)))
                .increment();
    }

    private record OperationKey(String operation, StatusCode status) {}
}
