package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.PendingLimits;
import dev.verbatim.runtime.PendingRequests;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import dev.verbatim.runtime.state.RenderedNotification;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;

/**
 * A connection over any transport. The transport hands it the messages that arrive, and it sends messages through the
 * transport's {@link Wire}.
 *
 * @since 0.2.0
 */
public final class WireConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(WireConnection.class);

    private final @Nullable Endpoint endpoint;
    private final ConnectionLimits limits;
    private final RequestLimits accepted;
    private final Predicate<byte[]> events;
    private final Consumer<? super Connection> closed;
    private final Wire wire;
    private final @Nullable Caller caller;
    private final Inbox inbox;
    private final Outbox outbox;
    private final @Nullable Notifications notifications;
    private volatile @Nullable PendingRequests sent;

    WireConnection(
            @Nullable Endpoint endpoint,
            ConnectionLimits limits,
            RequestLimits accepted,
            Predicate<byte[]> events,
            Consumer<? super Connection> closed,
            Executor handlers,
            Wire wire,
            @Nullable Caller caller,
            @Nullable Notifications notifications) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.accepted = accepted;
        this.events = events;
        this.closed = closed;
        this.wire = wire;
        this.caller = caller;
        this.inbox = new Inbox(handlers, this::handle);
        this.notifications = notifications;
        this.outbox = new Outbox(
                limits,
                wire,
                this::ended,
                notifications == null ? new NotificationCounters() : notifications.counters(),
                this::notice);
    }

    /**
     * Takes a message that has arrived. Called by one thread at a time. Waits while too many requests have not been answered, so
     * that no more are read.
     *
     * @param message UTF-8 JSON or anything else; of a message that is too long, any part that is longer than
     *     {@link Connections#maxMessageBytes}
     */
    public void receive(byte[] message) {
        PendingRequests requests = sent;
        if (requests != null && requests.receive(message) || isEvent(message)) {
            return;
        }
        if (endpoint == null) {
            LOG.debug("a message was dropped that is neither an answer nor an event");
        } else if (outbox.take()) {
            try {
                inbox.add(message);
            } catch (RejectedExecutionException refused) {
                LOG.error("a connection is ended because the executor for handlers refuses its requests", refused);
                outbox.end(Ending.LOST);
            }
        }
    }

    private boolean isEvent(byte[] message) {
        try {
            return events.test(message);
        } catch (RuntimeException failure) {
            LOG.error("the receiver of events has failed", failure);
            return true;
        }
    }

    /** Takes notice that the other side sends no more. Returns when everything it has sent is answered, or it does not listen any more. */
    public void finish() {
        closeRequests();
        outbox.finish();
    }

    /** Takes notice that the connection is broken, or that the other side has closed it. */
    public void lost() {
        outbox.end(Ending.LOST);
    }

    /** Queues an event behind earlier ones; {@link #flush} must follow. */
    void queue(RenderedNotification event) {
        outbox.queue(wire.encode(event), event::isSentBy);
    }

    /** Queues an event that the other side has missed; {@link #flush} must follow. */
    void replay(RenderedNotification event) {
        outbox.queueUnlimited(new QueuedMessage(QueuedMessage.Kind.REPLAYED, wire.encode(event)));
    }

    /** Queues the first message; {@link #flush} must follow. */
    void greet(@Nullable String position) {
        byte[] greeting = wire.greeting(position);
        if (greeting != null) {
            outbox.queueUnlimited(new QueuedMessage(QueuedMessage.Kind.OTHER, greeting));
        }
    }

    /** Sends what was queued. */
    void flush() {
        outbox.flush();
    }

    /** Sends a sign of life if there is nothing else to be sent. */
    void beat() {
        byte[] heartbeat = wire.heartbeat();
        if (heartbeat != null) {
            outbox.idle(heartbeat);
        }
    }

    void end(Ending ending) {
        outbox.end(ending);
    }

    /** Whether the other side also sends requests, in the style of an API. */
    boolean hasEndpoint() {
        return endpoint != null;
    }

    private byte @Nullable [] notice(long dropped) {
        try {
            RenderedNotification notice = notifications == null ? null : notifications.notice(dropped, hasEndpoint());
            return notice == null ? null : wire.encode(notice);
        } catch (RuntimeException failure) {
            LOG.error("the other side is not told of {} dropped events", dropped, failure);
            return null;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Answers of an endpoint do not fail.
    private void handle(byte[] message) {
        if (endpoint == null || !outbox.isOpen()) {
            outbox.answer(null);
            return;
        }
        outbox.begin();
        boolean returned = false;
        try {
            CompletableFuture<OperationResponse> coming =
                    endpoint.dispatchLater(message, caller).toCompletableFuture();
            returned = true;
            // If the answer is there, this is done before anything else is sent.
            coming.thenAccept(answer -> outbox.answer(isAnswerTo(message, answer) ? answer.body() : null));
        } finally {
            outbox.release();
            if (!returned) {
                outbox.end(Ending.LOST);
            }
        }
    }

    /** An answer is never answered, so that two sides do not tell each other for ever that they have not understood. */
    private boolean isAnswerTo(byte[] message, OperationResponse answer) {
        return answer.isAnswered()
                && (answer.status().isSuccess()
                        || endpoint == null
                        || !endpoint.envelope().hasCorrelation()
                        || !requests(endpoint.envelope()).receive(message));
    }

    @Override
    public @Nullable Caller caller() {
        return caller;
    }

    @Override
    public boolean send(NotificationMessage event) {
        return outbox.event(wire.encode(event), true);
    }

    @Override
    public boolean sendNow(NotificationMessage event) {
        return outbox.event(wire.encode(event), false);
    }

    @Override
    public boolean tell(OperationRequest request) {
        return outbox.event(request.toJson(), true);
    }

    @Override
    public <T extends @Nullable Object> CompletionStage<T> request(
            OperationRequest request, Function<JsonParser, T> result, Duration timeout) {
        return requests(request.envelope()).send(request, result, timeout, this::sendRequest);
    }

    @Override
    public CompletionStage<@Nullable Void> request(OperationRequest request, Duration timeout) {
        return requests(request.envelope()).send(request, timeout, this::sendRequest);
    }

    @Override
    public CompletableFuture<ReceivedAnswer> exchange(OperationRequest request, Duration timeout) {
        return requests(request.envelope()).exchange(request, timeout, this::sendRequest);
    }

    private void sendRequest(byte[] message) {
        if (!outbox.request(message) && outbox.isOpen()) {
            throw new IllegalStateException("the outbox is full: the other side reads too slowly");
        }
    }

    private PendingRequests requests(Envelope envelope) {
        PendingRequests requests = sent;
        if (requests == null) {
            synchronized (this) {
                requests = sent;
                if (requests == null) {
                    requests = new PendingRequests(
                            envelope,
                            new PendingLimits(PendingLimits.DEFAULT.maxWait(), limits.maxSentRequests()),
                            accepted);
                    sent = requests;
                }
            }
            if (!outbox.isOpen()) {
                requests.close();
            }
        }
        return requests;
    }

    private void ended(Ending ending) {
        LOG.debug("a connection ends: {}", ending);
        closeRequests();
        if (notifications != null) {
            notifications.left(this, ending);
        }
        try {
            wire.close(ending);
        } catch (RuntimeException failure) {
            LOG.debug("a connection could not be closed", failure);
        }
        try {
            closed.accept(this);
        } catch (RuntimeException failure) {
            LOG.error("the listener for the end of connections has failed", failure);
        }
    }

    private void closeRequests() {
        PendingRequests requests = sent;
        if (requests != null) {
            requests.close();
        }
    }

    @Override
    public long droppedEvents() {
        return outbox.dropped();
    }

    @Override
    public boolean isOpen() {
        return outbox.isOpen();
    }

    @Override
    public void close() {
        outbox.close();
    }
}
