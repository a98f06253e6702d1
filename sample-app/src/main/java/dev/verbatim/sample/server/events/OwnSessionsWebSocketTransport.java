package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * WebSockets on which a sender's own sessions are known and no others. CometD moves a session to the WebSocket of whoever
 * knows its id, before an extension can refuse the message.
 */
final class OwnSessionsWebSocketTransport extends JettyWebSocketTransport {
    private static final String NO_SESSION = "";

    /** How long the end of a session may take until its connection is cut off. */
    private static final long GRACE_MILLIS = 1_000;

    /** In every text that tells a session of its end; the text of a notification has its quotes escaped. */
    private static final String GOODBYE = "\"/meta/disconnect\"";

    private final Set<OwnSessionsEndPoint> open = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> allClosed = new CompletableFuture<>();

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

    /** Closes the WebSocket of a session once it has been told that the session is over, or does not listen. */
    void end(ServerSession session) {
        open.stream().filter(endPoint -> endPoint.carried == session).forEach(OwnSessionsEndPoint::end);
    }

    /** Closes every WebSocket in the same way. Completes when none is left. */
    CompletableFuture<Void> endAll() {
        open.forEach(OwnSessionsEndPoint::end);
        closed();
        return allClosed;
    }

    private void closed() {
        if (open.isEmpty()) {
            allClosed.complete(null);
        }
    }

    /** One WebSocket, whose sender is who opened it. */
    public final class OwnSessionsEndPoint extends EndPoint {
        private final @Nullable Caller opener;
        private final Lock flushing = new ReentrantLock();
        private volatile @Nullable Session socket;
        private volatile @Nullable ServerSession carried;
        private volatile boolean ending;
        private volatile boolean told;

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

        @Override
        public void onWebSocketOpen(Session session) {
            socket = session;
            open.add(this);
            super.onWebSocketOpen(session);
        }

        @Override
        public void onWebSocketClose(int code, String reason, Callback callback) {
            open.remove(this);
            super.onWebSocketClose(code, reason, callback);
            if (ending) {
                closed();
            }
        }

        @Override
        protected void send(ServerSession session, String data, Promise<Void> promise) {
            carried = session;
            // Notifications from before the end can still be on their way when it comes; the session is told after
            // them.
            boolean last = data.contains(GOODBYE);
            super.send(session, data, last ? Promise.from(sent -> toldOfTheEnd(promise), promise::fail) : promise);
        }

        private void toldOfTheEnd(Promise<Void> promise) {
            promise.succeed(null);
            told = true;
            if (ending) {
                close(1001, "the session is over");
            }
        }

        private void end() {
            ending = true;
            if (carried == null || told) {
                close(1001, "the session is over");
            }
            getBayeuxServer().schedule(this::cutOff, GRACE_MILLIS);
        }

        private void cutOff() {
            Session session = socket;
            if (session != null) {
                session.disconnect();
            }
        }

        /**
         * Takes what is to be sent and puts it in line, in one step. CometD lets two threads do so at once while a session
         * connects anew, and the second may put its later notifications before the first one's.
         */
        @Override
        protected void flush(Context context, Promise<Void> promise) {
            flushing.lock();
            try {
                super.flush(context, promise);
            } finally {
                flushing.unlock();
            }
        }

        /** Says nothing of what went wrong inside. */
        @Override
        public void close(int code, String reason) {
            super.close(code, code == 1011 ? "the message could not be processed" : reason);
        }
    }
}
