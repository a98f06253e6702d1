package dev.verbatim.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way past the observers of its API. */
final class Observation {
    private static final Logger LOG = LoggerFactory.getLogger(OperationObserver.class);

    /** It has no stack trace and nothing of a request in it, so that one serves all. */
    @SuppressWarnings("StaticAssignmentOfThrowable")
    private static final OperationException LATE =
            new OperationException(StatusCode.PROCESSING_INCOMPLETE, "the handler has not answered in time", false);

    /** In place of the state of an observer that has failed at the beginning. */
    private static final Object FAILED = new Object();

    private final ObservedRequest request;
    private final List<OperationObserver<?>> observers;
    private final @Nullable Object[] states;
    private volatile @Nullable Cause cause;

    /**
     * Tells the observers that a request begins.
     *
     * @return what tells them how it ends; {@code null} if there are no observers
     */
    static @Nullable Observation begin(ObservedRequest request, List<OperationObserver<?>> observers) {
        return observers.isEmpty() ? null : new Observation(request, observers);
    }

    private Observation(ObservedRequest request, List<OperationObserver<?>> observers) {
        this.request = request;
        this.observers = observers;
        this.states = new Object[observers.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = begin(observers.get(i));
        }
    }

    private @Nullable Object begin(OperationObserver<?> observer) {
        try {
            return observer.before(request);
        } catch (Throwable failure) {
            log(observer, failure);
            return FAILED;
        }
    }

    /**
     * Keeps why a request fails.
     *
     * @param response what it is answered with, if nothing else has been before
     */
    OperationResponse failing(Throwable failure, OperationResponse response) {
        cause = new Cause(failure, response);
        return response;
    }

    /** Tells the observers how the request has ended. */
    void end(OperationResponse response) {
        for (int i = states.length - 1; i >= 0; i--) {
            if (states[i] != FAILED) {
                end(observers.get(i), states[i], response);
            }
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // The state is what this observer has returned, null if that was null.
    private <S> void end(OperationObserver<S> observer, @Nullable Object state, OperationResponse response) {
        try {
            if (response.status().isSuccess()) {
                observer.after(request, (S) state, response);
            } else {
                observer.failed(request, (S) state, response, cause(response));
            }
        } catch (Throwable failure) {
            log(observer, failure);
        }
    }

    /** A handler can fail after its answer was not waited for any longer. */
    private Throwable cause(OperationResponse response) {
        Cause last = cause;
        return last != null && last.response() == response ? last.failure() : LATE;
    }

    private void log(OperationObserver<?> observer, Throwable failure) {
        if (failure instanceof VirtualMachineError broken && !(failure instanceof StackOverflowError)) {
            throw broken;
        }
        LOG.error(
                "the observer {} has failed at a request to {}, which goes on without it",
                observer.getClass().getName(),
                request.route(),
                failure);
    }

    private record Cause(Throwable failure, OperationResponse response) {}
}
