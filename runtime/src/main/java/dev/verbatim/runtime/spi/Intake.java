package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.RequestLimits;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the requests of one router have in common. Only the router uses it. */
public final class Intake {
    private final BodyReader reader;
    private final PendingAnswers pending;

    /**
     * The limits of a router.
     *
     * @param limits those of bodies
     * @param pendingLimits those of handlers that answer later
     * @param late the answer to a request whose handler has not answered in time
     */
    public Intake(RequestLimits limits, PendingLimits pendingLimits, OperationResponse late) {
        this.reader = new BodyReader(limits);
        this.pending = new PendingAnswers(pendingLimits, late);
    }

    /**
     * A request on its way.
     *
     * @param route what is documented at its path
     * @param values the decoded values of the route's variables, in order
     * @param body what was sent
     * @param callers authenticates who sends it: {@code null} if they are not; asked once at most
     */
    public Exchange exchange(Route route, String[] values, byte[] body, Supplier<? extends @Nullable Caller> callers) {
        return new Exchange(this, route, values, body, callers);
    }

    /**
     * The operation that a body names, for APIs that share a Request URL.
     *
     * @param exchange a request to any of their operations
     * @throws OperationException as {@link Exchange#read} does
     */
    public static String operationName(Exchange exchange) throws OperationException {
        return exchange.read(new OperationName()).operationName();
    }

    /**
     * The answer of a handler that answers later: in time, or the one that says that it is late.
     *
     * @param answer completed by the handler
     * @param failures the answer to a failure of the handler's stage
     */
    public CompletionStage<OperationResponse> inTime(
            CompletionStage<OperationResponse> answer, Function<Throwable, OperationResponse> failures) {
        return pending.inTime(answer, failures);
    }

    BodyReader reader() {
        return reader;
    }

    PendingAnswers pending() {
        return pending;
    }
}
