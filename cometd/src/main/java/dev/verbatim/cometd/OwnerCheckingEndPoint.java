package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.ChannelId;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.websocket.jetty.JettyWebSocketEndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket. All its messages are sent by the caller who opened it. Public because Jetty demands it.
 *
 * @since 0.2.0
 */
public final class OwnerCheckingEndPoint extends JettyWebSocketEndPoint {
    private static final int GOING_AWAY = 1001;
    private static final int UNACCEPTABLE = 1003;
    private static final int MALFORMED = 1007;
    private static final int INTERNAL_ERROR = 1011;

    /** How long to wait until the client knows that its session has ended, before closing the WebSocket anyway. */
    private static final long GRACE_MILLIS = 1_000;

    /** How long to wait for the client's close frame before closing the connection. */
    private static final long CLOSE_MILLIS = 500;

    /** The size of a text message that all clients accept by default. Some close the WebSocket at 65,536 characters. */
    private static final int MOST_CHARACTERS_TOGETHER = 32_768;

    private final OwnerCheckingWebSocketTransport transport;
    private final @Nullable Caller opener;
    private final Lock flushing = new ReentrantLock();
    private volatile @Nullable Session socket;
    private volatile @Nullable ServerSession carried;
    private volatile boolean ending;
    private volatile boolean givenUp;
    private volatile boolean told;
    /** Notifications to send together with the reply that follows. Only the thread that is sending accesses it. */
    private String held = "";

    OwnerCheckingEndPoint(OwnerCheckingWebSocketTransport transport, BayeuxContext context) {
        super(transport, context);
        this.transport = transport;
        opener = transport.senders().of(context);
    }

    boolean carries(ServerSession session) {
        return carried == session;
    }

    @Override
    public void onMessage(String data, Promise<Void> promise) {
        transport.reading(
                opener,
                () -> super.onMessage(data, Promise.from(promise::succeed, failure -> {
                    if (failure instanceof MalformedMessagesException) {
                        close(MALFORMED, Objects.requireNonNullElse(failure.getMessage(), ""));
                    } else {
                        promise.fail(failure);
                    }
                })));
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(UNACCEPTABLE, "messages are text");
    }

    @Override
    public void onWebSocketOpen(Session session) {
        socket = session;
        transport.opened(this);
        super.onWebSocketOpen(session);
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        super.onWebSocketClose(code, reason, callback);
        transport.closed(this);
    }

    @Override
    protected void send(ServerSession session, String data, Promise<Void> promise) {
        carried = session;
        String channel = transport.lastWritten();
        boolean notification = !ChannelId.isMeta(channel);
        if (notification && givenUp) {
            promise.succeed(null);
            return;
        }
        if (notification && session != null && session.isMetaConnectDeliveryOnly()) {
            hold(session, data, promise);
            return;
        }
        String text = together(held, data);
        held = "";
        // Earlier notifications can still be in progress when the session ends, so the disconnect message comes after
        // them.
        boolean last = Channel.META_DISCONNECT.equals(channel);
        super.send(session, text, last ? Promise.from(sent -> toldOfTheEnd(promise), promise::fail) : promise);
    }

    /**
     * Holds notifications back and sends them in one text message with the reply to {@code /meta/connect}, which numbers them
     * for acknowledgement. If they were sent alone and the connection broke before the reply, the client would receive them
     * twice.
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

    /** Joins two JSON arrays of messages into one. */
    private static String together(String array, String next) {
        return array.isEmpty() ? next : array.substring(0, array.length() - 1) + "," + next.substring(1);
    }

    private void toldOfTheEnd(Promise<Void> promise) {
        promise.succeed(null);
        told = true;
        if (ending) {
            close(GOING_AWAY, "the session is over");
        }
    }

    /** Closes the WebSocket once the client knows that the session has ended, or after a timeout. */
    void end() {
        ending = true;
        if (carried == null || told) {
            close(GOING_AWAY, "the session is over");
        }
        transport.getBayeuxServer().schedule(this::endAnyway, GRACE_MILLIS);
    }

    /** Closes the WebSocket like {@link #end}, and drops the notifications that are not sent yet. */
    void giveUp() {
        givenUp = true;
        end();
    }

    private void endAnyway() {
        close(GOING_AWAY, "the session is over");
        transport.getBayeuxServer().schedule(this::cutOff, CLOSE_MILLIS);
    }

    private void cutOff() {
        Session open = socket;
        if (open != null) {
            open.disconnect();
        }
    }

    /**
     * Takes messages from the session's queue and enqueues them for sending, in one step. CometD lets two threads do this at
     * once while a session reconnects, so later notifications could overtake earlier ones.
     */
    @Override
    protected void flush(Context context, Promise<Void> promise) {
        Transmission transmission = new Transmission(this::cutOff);
        flushing.lock();
        try {
            transmission.begin(() -> super.flush(context, Promise.complete((nothing, failure) -> {
                transmission.end();
                if (failure == null) {
                    promise.succeed(null);
                } else {
                    promise.fail(failure);
                }
            })));
        } finally {
            flushing.unlock();
        }
    }

    /** Hides the reason of an internal error from the client. */
    @Override
    public void close(int code, String reason) {
        super.close(code, code == INTERNAL_ERROR ? "the message could not be processed" : reason);
    }
}
