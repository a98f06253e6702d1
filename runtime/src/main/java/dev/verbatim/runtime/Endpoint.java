package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The one place to which all requests of an API are sent. Transports without HTTP methods and paths, such
 * as a WebSocket or a stream, hand it whole messages.
 *
 * <pre>{@code
 * Endpoint endpoint = Router.of(MathDispatcher.builder()...build()).endpoint();
 * OperationResponse answer = endpoint.dispatch(message, caller);
 * if (answer.isAnswered()) {
 *     connection.send(answer.body());
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Endpoint {
    /** The path of an endpoint has no variables. */
    private static final String[] NO_VALUES = {};

    private final RouteTable.Place place;
    private final RequestLimits limits;
    private final Answering answering;

    Endpoint(RouteTable.Place place, RequestLimits limits, Answering answering) {
        this.place = place;
        this.limits = limits;
        this.answering = answering;
    }

    /** The shape of the messages that are sent here. */
    public Envelope envelope() {
        return place.style();
    }

    /** What is accepted of a message; a transport need not keep more of it than {@link RequestLimits#maxBodyBytes}, and one byte. */
    public RequestLimits limits() {
        return limits;
    }

    /**
     * Answers a message. Never throws for any input. Waits where a handler answers later.
     *
     * @param message UTF-8 JSON; not changed
     * @param caller who sends it; {@code null} if they are not authenticated
     * @return an answer without a body, if the message asks for none; see {@link OperationResponse#isAnswered}
     * @throws VirtualMachineError if it is the process that is broken, as when out of memory; not for a stack overflow
     */
    public OperationResponse dispatch(byte[] message, @Nullable Caller caller) {
        return receive(message, caller).awaited();
    }

    /**
     * Answers a message as {@link #dispatch} does, without waiting where a handler answers later.
     *
     * @return the answer: there already, unless the handler answers later; never fails
     */
    public CompletionStage<OperationResponse> dispatchLater(byte[] message, @Nullable Caller caller) {
        return receive(message, caller).completion();
    }

    private OperationResponse receive(byte[] message, @Nullable Caller caller) {
        return message.length > limits.maxBodyBytes()
                ? OperationResponse.tooLarge(place.style(), limits)
                : answering.answer(place, NO_VALUES, message, () -> caller);
    }
}
