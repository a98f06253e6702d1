package dev.verbatim.sample.server.observation;

import dev.verbatim.micrometer.OperationMetrics;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The metrics of the server. Labels have few values, all chosen by the server: names of documented operations, status codes and
 * message types. Requests of clients cannot add any.
 */
public final class ServerMetrics {
    private static final String PREFIX = "verbatim.";

    private static final double[] BUCKETS = Stream.of(
                    Duration.ofMillis(1),
                    Duration.ofMillis(5),
                    Duration.ofMillis(25),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1))
            .mapToDouble(Duration::toNanos)
            .toArray();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final OperationMetrics operations = new OperationMetrics(registry);
    // Caches the meters, because finding one in the registry is slower than counting.
    private final Map<String, Counter> notifications = new ConcurrentHashMap<>();
    private final Map<Integer, Counter> responses = new ConcurrentHashMap<>();
    private final Map<String, Supplier<? extends Number>> inUse = new ConcurrentHashMap<>();

    /** Creates metrics with all counts at zero. */
    public ServerMetrics() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(OperationMetrics.TIMER)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        });
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** Returns an observer that times operations by status. */
    public OperationMetrics operations() {
        return operations;
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
        gauge(name, description, count);
    }

    /**
     * Registers a gauge, which is read on demand.
     *
     * @param name the name with dots, without the prefix {@code verbatim}
     * @param value the current number; called by many threads
     */
    public void gauge(String name, String description, Supplier<? extends Number> value) {
        Gauge.builder(PREFIX + name, value::get).description(description).register(registry);
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

    void responded(int httpStatus) {
        responses
                .computeIfAbsent(
                        httpStatus,
                        status -> registry.counter("verbatim.http.responses", "status", String.valueOf(status)))
                .increment();
    }
}
