package dev.verbatim.client.http;

import dev.verbatim.client.ClientTransport;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.Ending;
import dev.verbatim.runtime.connection.Wire;
import dev.verbatim.runtime.connection.WireConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a WebSocket of the JDK: the default for ws and wss URIs. It sends a ping every 30 seconds, and takes the connection for lost if
 * there is no pong within 30 more.
 *
 * @since 0.2.0
 */
public final class JdkWebSocketTransport implements ClientTransport {
    private static final Logger LOG = LoggerFactory.getLogger(JdkWebSocketTransport.class);
    private static final Duration PINGS = Duration.ofSeconds(30);

    private final Duration pings;

    /** Creates a transport that sends a ping every 30 seconds. */
    public JdkWebSocketTransport() {
        this(PINGS);
    }

    private JdkWebSocketTransport(Duration pings) {
        this.pings = pings;
    }

    /** Returns this transport with another time between pings, which is also the time for a pong. */
    public JdkWebSocketTransport withPings(Duration interval) {
        return new JdkWebSocketTransport(interval);
    }

    @Override
    public Connection open(SessionSetup setup, Connections connections) {
        SocketWire wire = new SocketWire();
        JdkWebSocket socket = JdkWebSocket.open(
                setup.http(),
                setup.server(),
                setup.headers().get(),
                setup.timeout(),
                connections.maxMessageBytes(),
                wire);
        WireConnection connection = wire.connect(socket, connections);
        socket.read();
        socket.keepAlive(pings);
        return connection;
    }

    /** Moves the messages between the WebSocket and the connection. */
    private static final class SocketWire implements Wire, JdkWebSocket.Handler {
        private @Nullable JdkWebSocket socket;
        private @Nullable WireConnection connection;

        WireConnection connect(JdkWebSocket opened, Connections connections) {
            socket = opened;
            WireConnection made = connections.open(this, null, Runnable::run);
            connection = made;
            return made;
        }

        @Override
        public CompletableFuture<@Nullable Void> send(byte[] message) {
            return Objects.requireNonNull(socket).send(new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void close(Ending ending) {
            Objects.requireNonNull(socket).close();
        }

        @Override
        public void message(byte[] text) {
            Objects.requireNonNull(connection).receive(text);
        }

        @Override
        public void ended(String reason) {
            LOG.debug("a WebSocket has ended: {}", reason);
            if (connection != null) {
                connection.lost();
            }
        }
    }
}
