package dev.verbatim.client.spi;

import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.ClientTransport;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.http.JdkWebSocketTransport;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.ConnectionLimits;
import dev.verbatim.runtime.connection.Connections;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends requests over one connection, which is opened again when it is lost. Notifications arrive on it, too. */
final class ConnectionExchanges implements Exchanges {
    private static final int REQUEST_BYTES = 64 << 20;

    private final ClientTransport transport;
    private final Incoming<?> incoming;
    private final RequestLimits accepted;
    private final ConnectionLimits limits;
    private final AtomicReference<@Nullable Connection> current = new AtomicReference<>();
    private final Link link;

    ConnectionExchanges(
            ClientOptions options,
            RequestLimits accepted,
            Incoming<?> incoming,
            Deliveries<?> deliveries,
            HttpClient http,
            Executor threads) {
        this.transport = options.transport().orElseGet(JdkWebSocketTransport::new);
        this.accepted = accepted;
        this.incoming = incoming;
        ClientLimits most = options.limits();
        this.limits = ConnectionLimits.DEFAULT
                .withMaxSentRequests(most.maxRequests())
                .withMaxQueued(most.maxRequests(), REQUEST_BYTES)
                // A client may be silent as long as it likes.
                .withMaxIdle(Duration.ZERO);
        this.link = new Link(this::open, options, http, Set.of(), deliveries, threads);
    }

    /** Opens the connection. */
    void open() {
        link.open();
    }

    private NotificationSession open(SessionSetup setup, Session session) {
        Connections connections = Connections.withoutEndpoint()
                .accepting(accepted)
                .limits(limits)
                .events(message -> {
                    session.begun();
                    return incoming.message(message);
                })
                .closed(connection -> {
                    current.compareAndSet(connection, null);
                    session.lost("the connection to the server was lost");
                });
        Connection connection = transport.open(setup, connections);
        current.set(connection);
        if (!connection.isOpen()) {
            current.compareAndSet(connection, null);
        }
        return connection::close;
    }

    @Override
    public CompletableFuture<Reply> send(Outgoing request) {
        ClientOperation<?> operation = request.operation();
        Connection connection = current.get();
        if (connection == null || !connection.isOpen()) {
            throw new NotSentException(
                    operation.name()
                            + " was not sent: the connection to the server is lost and is being opened again; send it"
                            + " when ConnectionListener.reconnected has been called",
                    null);
        }
        if (operation.isAnswered()) {
            return new ReplyFuture<>(connection.exchange(request.request(), request.left()), Reply.Message::new);
        }
        return connection.tell(request.request())
                ? CompletableFuture.completedFuture(new Reply.Sent())
                : CompletableFuture.failedFuture(new NotSentException(
                        operation.name()
                                + " was not sent: the server reads too slowly, and too many requests wait to be sent;"
                                + " send fewer at once",
                        null));
    }

    @Override
    public void close() {
        link.close();
    }
}
