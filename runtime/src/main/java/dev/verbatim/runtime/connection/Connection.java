package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A connection to one other side, over which both sides may send requests and events at any time. Thread-safe; no method waits
 * for the network.
 *
 * <pre>{@code
 * Connections connections = Connections.of(router.endpoint())
 *         .opened(connection -> desk.add(connection))
 *         .closed(connection -> desk.remove(connection));
 *
 * connection.send(RobotMoved.builder().x(7).build());
 * }</pre>
 *
 * @since 0.2.0
 */
public interface Connection extends AutoCloseable {
    /** Who is on the other side; {@code null} if they are not authenticated. */
    @Nullable
    Caller caller();

    /**
     * Sends an event. If the calling thread is handling a request of this connection, the event is sent after the answer to
     * that request, and other events of this connection follow it in the order of the calls.
     *
     * @return false if it is not sent, because the connection has ended or its outbox is full
     */
    boolean send(NotificationMessage event);

    /**
     * Sends an event without waiting for the answer to the request that is being handled, such as one that reports progress.
     *
     * @return false if it is not sent, because the connection has ended or its outbox is full
     */
    boolean sendNow(NotificationMessage event);

    /**
     * Sends a request.
     *
     * @param request any that is answered
     * @param result reads the result, such as {@code RootsListRequest::readResult}; called with the parser at its first token
     * @param timeout how long to wait for the answer
     * @return the result, completed by the thread that receives it; fails as {@link dev.verbatim.runtime.PendingRequests#send} says
     * @throws IllegalArgumentException if answers repeat nothing of their requests in the style of the request
     */
    <T extends @Nullable Object> CompletionStage<T> request(
            OperationRequest request, Function<JsonParser, T> result, Duration timeout);

    /** Sends a request, and takes any result for the success that it is; otherwise as the other method. */
    CompletionStage<@Nullable Void> request(OperationRequest request, Duration timeout);

    /**
     * Sends a request, and does not judge the answer.
     *
     * @param request any that is answered
     * @param timeout how long to wait for the answer
     * @return the answer, also one that tells of a failure, completed by the thread that receives it; fails, and is cancelled, as
     *     {@link dev.verbatim.runtime.PendingRequests#exchange} says
     * @throws IllegalArgumentException if answers repeat nothing of their requests in the style of the request
     */
    CompletableFuture<ReceivedAnswer> exchange(OperationRequest request, Duration timeout);

    /**
     * Sends a request that asks for no answer. In the outbox, it is like an event.
     *
     * @return false if it is not sent, because the connection has ended or its outbox is full
     */
    boolean tell(OperationRequest request);

    /** How many events were dropped because the other side reads too slowly. */
    long droppedEvents();

    /** Whether messages can still be sent. */
    boolean isOpen();

    /** Ends the connection when everything that waits to be sent has been sent. Takes no further requests. */
    @Override
    void close();
}
