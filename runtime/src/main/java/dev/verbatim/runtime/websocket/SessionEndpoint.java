package dev.verbatim.runtime.websocket;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.WireConnection;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket. Public because containers demand it; {@link OperationWebSocket} makes it.
 *
 * @since 0.2.0
 */
// Only applications that use WebSockets need the module of WebSockets.
@SuppressWarnings("exports")
public final class SessionEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEndpoint.class);

    private final Connections connections;
    private final Function<Session, @Nullable Caller> callers;
    private volatile @Nullable Opened opened;

    SessionEndpoint(Connections connections, Function<Session, @Nullable Caller> callers) {
        this.connections = connections;
        this.callers = callers;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(connections.maxMessageBytes());
        session.setMaxIdleTimeout(connections.limits().maxIdle().toMillis());
        session.getAsyncRemote().setSendTimeout(connections.limits().maxWrite().toMillis());
        SessionWire wire = new SessionWire(session, connections.limits().maxWrite());
        WireConnection connection = connections.open(wire, callers.apply(session), Runnable::run);
        opened = new Opened(wire, connection);
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>)
                text -> connection.receive(text.getBytes(StandardCharsets.UTF_8)));
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>)
                (part, isLast) -> wire.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, "messages are text")));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        LOG.debug("a WebSocket is closed: {}", reason);
        Opened closed = opened;
        if (closed != null) {
            closed.wire().closed();
            closed.connection().lost();
        }
    }

    /** Containers close the session after an error of the connection; what applications throw does not get here. */
    @Override
    public void onError(Session session, Throwable failure) {
        LOG.debug("a WebSocket is broken", failure);
    }

    private record Opened(SessionWire wire, WireConnection connection) {}
}
