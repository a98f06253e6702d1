package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.RequestLimits;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of a transport have in common: who answers their requests, their limits, and who is told of them.
 * Immutable.
 *
 * <pre>{@code
 * Connections.of(router.endpoint())
 *         .opened(desk::add)
 *         .closed(desk::remove)
 *         .limits(ConnectionLimits.DEFAULT.withMaxRequests(8))
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Connections {
    private final @Nullable Endpoint endpoint;
    private final RequestLimits accepted;
    private final ConnectionLimits limits;
    private final Consumer<? super Connection> opened;
    private final Consumer<? super Connection> closed;
    private final Predicate<byte[]> events;
    private final @Nullable Executor handlers;
    private final @Nullable Notifications notifications;

    private Connections(
            @Nullable Endpoint endpoint,
            RequestLimits accepted,
            ConnectionLimits limits,
            Consumer<? super Connection> opened,
            Consumer<? super Connection> closed,
            Predicate<byte[]> events,
            @Nullable Executor handlers,
            @Nullable Notifications notifications) {
        this.endpoint = endpoint;
        this.accepted = accepted;
        this.limits = limits;
        this.opened = opened;
        this.closed = closed;
        this.events = events;
        this.handlers = handlers;
        this.notifications = notifications;
    }

    /** Connections whose requests are answered. */
    public static Connections of(Endpoint endpoint) {
        return new Connections(
                endpoint,
                endpoint.limits(),
                ConnectionLimits.DEFAULT,
                connection -> {},
                connection -> {},
                message -> false,
                null,
                null);
    }

    /** Connections whose other sides send no requests, only answers and {@link #events}. */
    public static Connections withoutEndpoint() {
        return new Connections(
                null,
                RequestLimits.DEFAULT,
                ConnectionLimits.DEFAULT,
                connection -> {},
                connection -> {},
                message -> false,
                null,
                null);
    }

    /** These connections with other limits. */
    public Connections limits(ConnectionLimits other) {
        return new Connections(endpoint, accepted, other, opened, closed, events, handlers, notifications);
    }

    /**
     * These connections, which accept other messages, for the side that has no endpoint; that of an endpoint accepts what
     * {@link Endpoint#limits} says.
     *
     * @throws IllegalStateException if there is an endpoint
     */
    public Connections accepting(RequestLimits messages) {
        if (endpoint != null) {
            throw new IllegalStateException("the endpoint says what is accepted; set the limits of its router");
        }
        return new Connections(null, messages, limits, opened, closed, events, handlers, notifications);
    }

    /**
     * These connections with another listener for the beginning.
     *
     * @param listener told of each connection before a message is read; what it throws ends the connection
     */
    public Connections opened(Consumer<? super Connection> listener) {
        return new Connections(endpoint, accepted, limits, listener, closed, events, handlers, notifications);
    }

    /**
     * These connections with another listener for the end.
     *
     * @param listener told once of each connection that has ended, by any thread, such as one that sends an event which has no room
     */
    public Connections closed(Consumer<? super Connection> listener) {
        return new Connections(endpoint, accepted, limits, opened, listener, events, handlers, notifications);
    }

    /**
     * These connections with another receiver of events, for the side to which they are sent.
     *
     * @param receiver such as {@link dev.verbatim.runtime.EventReceivers}; called, by the thread that reads, with every message that is
     *     not the answer to a request of this side; returns whether it has taken it. Others are handled as requests
     */
    public Connections events(Predicate<byte[]> receiver) {
        return new Connections(endpoint, accepted, limits, opened, closed, receiver, handlers, notifications);
    }

    /**
     * These connections with other threads for handlers. Each connection has its requests handled one after the other. By
     * default, the thread of the container does it for WebSockets, and a thread of its own for a stream.
     */
    public Connections handlers(Executor threads) {
        return new Connections(endpoint, accepted, limits, opened, closed, events, threads, notifications);
    }

    /**
     * These connections, which also receive the notifications to their callers. The limits are still those of {@link #limits}.
     *
     * @param sender sends a notification to every session of a user. Connections without a caller receive none; those of a user
     *     with too many sessions end
     */
    public Connections notifications(Notifications sender) {
        return new Connections(endpoint, accepted, limits, opened, closed, events, handlers, sender);
    }

    /** The limits. */
    public ConnectionLimits limits() {
        return limits;
    }

    /** The most bytes that are accepted of a message. Transports keep no more than these and one. */
    public int maxMessageBytes() {
        return accepted.maxBodyBytes();
    }

    /**
     * Opens a connection, for transports.
     *
     * @param wire moves the messages
     * @param caller who is on the other side; {@code null} if they are not authenticated
     * @param usual the threads for handlers, unless the application has given others
     */
    public WireConnection open(Wire wire, @Nullable Caller caller, Executor usual) {
        return open(wire, caller, usual, null);
    }

    WireConnection open(Wire wire, @Nullable Caller caller, Executor usual, @Nullable String after) {
        Executor threads = handlers == null ? usual : handlers;
        WireConnection connection =
                new WireConnection(endpoint, limits, accepted, events, closed, threads, wire, caller, notifications);
        try {
            opened.accept(connection);
        } catch (RuntimeException failure) {
            connection.lost();
            throw failure;
        }
        if (notifications != null) {
            notifications.join(connection, after);
        }
        return connection;
    }
}
