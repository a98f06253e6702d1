package dev.verbatim.micrometer;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Times the requests of an API by operation and status:
 *
 * <pre>{@code
 * VoiceDispatcher.builder().observer(new OperationMetrics(registry))
 * }</pre>
 *
 * <ul>
 *   <li>The timer {@value #TIMER} has the labels {@code api}, {@code operation} and {@code status}. It begins when the body has
 *       arrived and ends when the answer is there, also for handlers that answer later.
 *   <li>The counter {@value #UNDOCUMENTED} has the labels {@code api} and {@code operation}. It counts answers with a status that
 *       no page documents; the router logs the numbers, each once.
 * </ul>
 *
 * <p>Labels have the values that the pages document and no others: a request without a documented operation has the operation
 * {@code none}, and a status that no page documents is {@code undocumented}. Buckets and percentiles are set with a
 * {@code MeterFilter} of the registry. One instance serves all APIs and all threads.
 *
 * @since 0.2.0
 */
public final class OperationMetrics implements OperationObserver<Long> {
    /** The name of the timer. */
    public static final String TIMER = "verbatim.operations";

    /** The name of the counter of undocumented statuses. */
    public static final String UNDOCUMENTED = "verbatim.statuses.undocumented";

    private final MeterRegistry registry;
    // Finding a meter in the registry is slower than counting.
    private final Map<OperationLabels, Timer> timers = new ConcurrentHashMap<>();
    private final Map<OperationLabels, Counter> undocumented = new ConcurrentHashMap<>();

    /** Records in a registry. */
    public OperationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Long before(ObservedRequest request) {
        return registry.config().clock().monotonicTime();
    }

    @Override
    public void after(ObservedRequest request, Long begin, OperationResponse response) {
        record(request, begin, response);
    }

    @Override
    public void failed(ObservedRequest request, Long begin, OperationResponse response, Throwable failure) {
        record(request, begin, response);
    }

    private void record(ObservedRequest request, long begin, OperationResponse response) {
        long nanos = registry.config().clock().monotonicTime() - begin;
        OperationLabels labels = OperationLabels.of(request, response);
        timers.computeIfAbsent(labels, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (labels.isUndocumented()) {
            undocumented.computeIfAbsent(labels, this::counter).increment();
        }
    }

    private Timer timer(OperationLabels labels) {
        return Timer.builder(TIMER)
                .description("Requests by operation and documented status")
                .tag(OperationLabels.API, labels.api())
                .tag(OperationLabels.OPERATION, labels.operation())
                .tag(OperationLabels.STATUS, labels.status())
                .register(registry);
    }

    private Counter counter(OperationLabels labels) {
        return Counter.builder(UNDOCUMENTED)
                .description("Answers with a status that no page documents")
                .tag(OperationLabels.API, labels.api())
                .tag(OperationLabels.OPERATION, labels.operation())
                .register(registry);
    }
}
