package dev.verbatim.micrometer;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Makes an observation of each request of an API, which a tracer turns into a span:
 *
 * <pre>{@code
 * VoiceDispatcher.builder().observer(new OperationObservations(observations))
 * }</pre>
 *
 * <p>The observation {@value #NAME} has the low-cardinality key values {@code api}, {@code operation} and {@code status}, with
 * the same values as the labels of {@link OperationMetrics}. Its contextual name, and so that of the span, is the operation's.
 * Its parent is the observation that was current when the request began, such as that of the HTTP server. Its error is a
 * handler's exception that is not an {@code OperationException}; a refusal with a status is not an error.
 *
 * <p>The observation is not made current while the handler runs, because the answer may come from another thread. One instance
 * serves all APIs and all threads.
 *
 * @since 0.2.0
 */
public final class OperationObservations implements OperationObserver<Observation> {
    /** The name of the observation. */
    public static final String NAME = "verbatim.operation";

    private final ObservationRegistry registry;

    /** Observes with the handlers of a registry. */
    public OperationObservations(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Observation before(ObservedRequest request) {
        return Observation.createNotStarted(NAME, registry)
                .contextualName(request.api())
                .lowCardinalityKeyValue(OperationLabels.API, request.api())
                .start();
    }

    @Override
    public void after(ObservedRequest request, Observation observation, OperationResponse response) {
        stop(observation, OperationLabels.of(request, response));
    }

    @Override
    public void failed(
            ObservedRequest request, Observation observation, OperationResponse response, Throwable failure) {
        if (!(failure instanceof OperationException)) {
            observation.error(failure);
        }
        stop(observation, OperationLabels.of(request, response));
    }

    private static void stop(Observation observation, OperationLabels labels) {
        boolean isKnown = !labels.operation().equals(OperationLabels.NONE);
        observation
                .contextualName(isKnown ? labels.operation() : labels.api())
                .lowCardinalityKeyValue(OperationLabels.OPERATION, labels.operation())
                .lowCardinalityKeyValue(OperationLabels.STATUS, labels.status())
                .stop();
    }
}
