package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.ChannelId;
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

    /** What clients take in one text without being told to take more; some close the WebSocket at 65,536. */
    private static final int MOST_CHARACTERS_TOGETHER = 32_768;

    private final Set<OwnSessionsEndPoint> open = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> allClosed = new CompletableFuture<>();

    /** Whose message the thread is reading; the transport reads it for its end point. */
    private final ThreadLocal<@Nullable Caller> sender = new ThreadLocal<>();

    /** The channel of the last message in the text that the thread sends next. */
    private final ThreadLocal<@Nullable String> written = new ThreadLocal<>();

    OwnSessionsWebSocketTransport(BayeuxServerImpl bayeux) {
        super(bayeux);
    }

    /** The number of WebSockets that are open now. */
    int open() {
        return open.size();
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

    @Override
    protected String toJSON(ServerMessage message) {
        written.set(message.getChannel());
        return super.toJSON(message);
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

    /** One array of the messages of two. */
    private static String together(String array, String next) {
        return array.isEmpty() ? next : array.substring(0, array.length() - 1) + "," + next.substring(1);
    }

    /** One WebSocket, whose sender is who opened it. */
    public final class OwnSessionsEndPoint extends EndPoint {
        private final @Nullable Caller opener;
        private final Lock flushing = new ReentrantLock();
        private volatile @Nullable Session socket;
        private volatile @Nullable ServerSession carried;
        private volatile boolean ending;
        private volatile boolean told;
        /** Notifications that go out with the reply after them. The one thread that sends at a time has them. */
        private String held = "";

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
            String channel = written.get();
            if (session != null && session.isMetaConnectDeliveryOnly() && !ChannelId.isMeta(channel)) {
                hold(session, data, promise);
                return;
            }
            String text = together(held, data);
            held = "";
            // Notifications from before the end can still be on their way when it comes; the session is told after
            // them.
            boolean last = Channel.META_DISCONNECT.equals(channel);
            super.send(session, text, last ? Promise.from(sent -> toldOfTheEnd(promise), promise::fail) : promise);
        }

        /**
         * Keeps notifications for the text with the reply to {@code /meta/connect}, by which the client acknowledges them. By
         * themselves they would be sent again if the connection broke before the reply, and the client would hear them twice.
         */
        private void hold(ServerSession session, String data, Promise<Void> promise) {
            String before = held;
            if (before.length() + data.length() > MOST_CHARACTERS_TOGETHER && !before.isEmpty()) {
                held = data;
                super.send(session, before, promise);
            } else {
                held = together(before, data);
                promise.succeed(null);
            }
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
