package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import java.text.ParseException;
import java.util.List;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.jspecify.annotations.Nullable;

/**
 * WebSockets on which a sender's own sessions are known and no others. CometD moves a session to the WebSocket of whoever
 * knows its id, before an extension can refuse the message.
 */
final class OwnSessionsWebSocketTransport extends JettyWebSocketTransport {
    private static final String NO_SESSION = "";

    /** Whose message the thread is reading; the transport reads it for its end point. */
    private final ThreadLocal<@Nullable Caller> sender = new ThreadLocal<>();

    OwnSessionsWebSocketTransport(BayeuxServerImpl bayeux) {
        super(bayeux);
    }

    @Override
    protected Object newWebSocketEndPoint(BayeuxContext context) {
        return new OwnSessionsEndPoint(context);
    }

    @Override
    public List<ServerMessage.Mutable> parseMessages(String json) {
        List<ServerMessage.Mutable> messages;
        try {
            messages = super.parseMessages(json);
        } catch (ParseException malformed) {
            // CometD would log all of it; no message at all breaks the protocol as well.
            return List.of();
        }
        for (ServerMessage.Mutable message : messages) {
            ServerSession session =
                    message.getClientId() == null ? null : getBayeuxServer().getSession(message.getClientId());
            if (session != null && !SessionOwner.owns(sender.get(), session)) {
                message.setClientId(NO_SESSION);
            }
        }
        return messages;
    }

    /** One WebSocket, whose sender is who opened it. */
    public final class OwnSessionsEndPoint extends EndPoint {
        private final @Nullable Caller opener;

        OwnSessionsEndPoint(BayeuxContext context) {
            super(context);
            opener = SessionOwner.sender(context);
        }

        @Override
        public void onMessage(String data, Promise<Void> promise) {
            sender.set(opener);
            try {
                super.onMessage(data, promise);
            } finally {
                sender.remove();
            }
        }

        /** Says nothing of what went wrong inside. */
        @Override
        public void close(int code, String reason) {
            super.close(code, code == 1011 ? "the message could not be processed" : reason);
        }
    }
}
