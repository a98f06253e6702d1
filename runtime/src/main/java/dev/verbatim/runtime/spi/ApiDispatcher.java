package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Intake;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.envelope.Envelope;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What generated dispatchers have in common: they take each request through an {@link Exchange}.
 *
 * @since 0.2.0
 */
public abstract class ApiDispatcher implements Dispatcher {
    private final Envelope envelope;
    private final Hooks hooks;

    /**
     * A dispatcher.
     *
     * @param hooks what the application has registered with its builder
     */
    protected ApiDispatcher(Hooks.Builder hooks) {
        this(Envelope.WEBSERVICES, hooks);
    }

    /**
     * A dispatcher of an API of any style.
     *
     * @param envelope the shape of its messages
     * @param hooks what the application has registered
     */
    protected ApiDispatcher(Envelope envelope, Hooks.Builder hooks) {
        this.envelope = envelope;
        this.hooks = hooks.build();
    }

    @Override
    public final Envelope envelope() {
        return envelope;
    }

    @Override
    public final List<OperationObserver<?>> observers() {
        return hooks.observers();
    }

    @Override
    public final @Nullable OperationException map(Throwable failure) {
        return hooks.map(failure);
    }

    /** Whether the API is known to answer with a status. */
    final boolean documents(StatusCode status) {
        return status.isSuccess()
                || status.isOfRuntime(envelope)
                || Fault.answersWith(status, envelope)
                || documentedStatuses().contains(status.code());
    }

    @Override
    public final Intake open(RequestLimits limits, BooleanSupplier hasRoom) {
        return new ApiIntake(this, new BodyReader(limits, envelope), hasRoom);
    }

    /**
     * Takes a request through the steps of its operation.
     *
     * @param exchange a request that one of the routes matches
     * @return what the operation answers when every step has passed
     * @throws OperationException the documented status of the first step that did not pass
     * @throws Exception anything else that a handler or resolver throws
     */
    protected abstract OperationResponse dispatch(Exchange exchange) throws Exception;
}
