package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The requests that one side of a connection has sent and the answers that it waits for. Either side may have one, beside the
 * {@link Endpoint} for the requests of the other side:
 *
 * <pre>{@code
 * PendingRequests requests = new PendingRequests(request.envelope(), PendingLimits.DEFAULT);
 * CompletionStage<RootsResponse> roots = requests.send(request, RootsResponse::read, connection::send);
 *
 * void received(byte[] message) {
 *     if (!requests.receive(message)) {
 *         connection.send(endpoint.dispatch(message, caller));
 *     }
 * }
 * }</pre>
 *
 * <p>Thread-safe. The stages are completed by the thread that receives the answer.
 *
 * @since 0.2.0
 */
public final class PendingRequests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PendingRequests.class);

    private final Envelope envelope;
    private final MessageReader messages;
    private final PendingLimits limits;
    private final Map<Correlation, CompletableFuture<ReceivedAnswer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private volatile boolean closed;

    /**
     * No requests yet.
     *
     * @param envelope the shape of the messages
     * @param limits how many requests may wait for their answers, and how long
     * @throws IllegalArgumentException if answers repeat nothing of the request in this style
     */
    public PendingRequests(Envelope envelope, PendingLimits limits) {
        this(envelope, limits, RequestLimits.DEFAULT);
    }

    /**
     * No requests yet, whose answers are accepted within other limits than the default.
     *
     * @param accepted what is accepted of an answer; the number of bytes is up to the transport
     * @throws IllegalArgumentException if answers repeat nothing of the request in this style
     */
    public PendingRequests(Envelope envelope, PendingLimits limits, RequestLimits accepted) {
        if (!envelope.hasCorrelation()) {
            throw new IllegalArgumentException(
                    "answers cannot be told apart in this style: they repeat nothing of the request");
        }
        this.envelope = envelope;
        this.messages = MessageReader.of(envelope, accepted);
        this.limits = limits;
    }

    /**
     * Sends a request.
     *
     * @param request any but one that asks for no answer, which is sent as {@link OperationRequest#toJson} has it
     * @param result reads the result, such as {@code RootsResponse::read}; called with the parser at its first token
     * @param sender sends the whole message; what it throws is what the stage fails with
     * @return the result; fails with an {@link OperationException} if the answer says so (with its status, text and data), if it does
     *     not come in time, if too many requests wait, and if the connection is closed (all with status 9); with a
     *     {@link MismatchException} if the result is missing or not of the type
     */
    public <T extends @Nullable Object> CompletionStage<T> send(
            OperationRequest request, Function<JsonParser, T> result, Consumer<byte[]> sender) {
        return send(request, result, limits.maxWait(), sender);
    }

    /** Sends a request that waits for its answer as long as it is told to; otherwise as the other method. */
    public <T extends @Nullable Object> CompletionStage<T> send(
            OperationRequest request, Function<JsonParser, T> result, Duration maxWait, Consumer<byte[]> sender) {
        return answer(request, maxWait, sender).thenApply(answer -> result(answer, result));
    }

    /** Sends a request, and takes any result for the success that it is; otherwise as the other method. */
    public CompletionStage<@Nullable Void> send(OperationRequest request, Consumer<byte[]> sender) {
        return send(request, limits.maxWait(), sender);
    }

    /** Sends a request that waits for its answer as long as it is told to, and takes any result for the success that it is. */
    public CompletionStage<@Nullable Void> send(OperationRequest request, Duration maxWait, Consumer<byte[]> sender) {
        return answer(request, maxWait, sender).thenApply(answer -> null);
    }

    private CompletableFuture<ReceivedAnswer> answer(
            OperationRequest request, Duration maxWait, Consumer<byte[]> sender) {
        return exchange(request, maxWait, sender).handle((received, failure) -> succeeded(received, failure, maxWait));
    }

    /**
     * Sends a request, and does not judge the answer.
     *
     * @param sender sends the whole message; what it throws is what the future fails with
     * @return the answer, also one that tells of a failure. Fails with a {@link TimeoutException} if it does not come in time, and with
     *     an {@link OperationException} of status 9 if too many requests wait, or the connection is closed. If it is cancelled, the
     *     answer is dropped
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing fails where a request is forgotten.
    public CompletableFuture<ReceivedAnswer> exchange(
            OperationRequest request, Duration maxWait, Consumer<byte[]> sender) {
        if (waiting.size() >= limits.maxPending()) {
            return CompletableFuture.failedFuture(unanswered("too many requests wait for their answers"));
        }
        Correlation correlation = Correlation.of(last.incrementAndGet());
        CompletableFuture<ReceivedAnswer> coming = new CompletableFuture<>();
        waiting.put(correlation, coming);
        coming.whenComplete((received, failure) -> waiting.remove(correlation));
        coming.orTimeout(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        try {
            sender.accept(envelope.request(correlation, request.operationName(), request::writeTo));
        } catch (RuntimeException failure) {
            coming.completeExceptionally(failure);
        }
        if (closed) {
            close();
        }
        return coming;
    }

    private static ReceivedAnswer succeeded(
            @Nullable ReceivedAnswer answer, @Nullable Throwable failure, Duration maxWait) {
        if (answer == null || !answer.isSuccess()) {
            throw new CompletionException(
                    answer == null ? whyNone(Objects.requireNonNull(failure), maxWait) : failure(answer));
        }
        return answer;
    }

    private static Throwable whyNone(Throwable failure, Duration maxWait) {
        Throwable cause = PendingAnswers.cause(failure);
        return cause instanceof TimeoutException ? unanswered("no answer within " + maxWait.toMillis() + " ms") : cause;
    }

    private static OperationException failure(ReceivedAnswer answer) {
        StatusCode status = MessageReader.status(answer);
        return OperationException.received(status, status.meaning(), answer.data());
    }

    private static <T extends @Nullable Object> T result(ReceivedAnswer answer, Function<JsonParser, T> reader) {
        String json = answer.result();
        if (json == null) {
            throw new MismatchException("the answer lacks a result", null);
        }
        return MessageReader.value(json, reader);
    }

    private static OperationException unanswered(String why) {
        return new OperationException(StatusCode.PROCESSING_INCOMPLETE, why, false);
    }

    /**
     * Takes a message that the other side has sent, if it is an answer. One that nobody waits for any more is dropped.
     *
     * @param message UTF-8 JSON, within the limits that {@link RequestLimits#DEFAULT} sets for requests
     * @return false if it is an event or a request, or cannot be read
     */
    public boolean receive(byte[] message) {
        ReceivedAnswer answer;
        try {
            answer = messages.answer(message);
        } catch (JacksonException | MismatchException unreadable) {
            return false;
        }
        if (answer == null) {
            return false;
        }
        Correlation correlation = answer.correlation();
        CompletableFuture<ReceivedAnswer> request = correlation == null ? null : waiting.get(correlation);
        if (request == null) {
            LOG.debug("nobody waits for the answer to the request {}", correlation);
        } else {
            request.complete(answer);
        }
        return true;
    }

    /** Fails all requests that wait, and every further one: no answers will come. */
    @Override
    public void close() {
        closed = true;
        List.copyOf(waiting.values())
                .forEach(request -> request.completeExceptionally(unanswered("the connection is closed")));
    }
}
