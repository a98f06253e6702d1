package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.Caller;
import java.nio.ByteBuffer;
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

/** One WebSocket, whose sender is who opened it. */
public final class OwnerCheckingEndPoint extends JettyWebSocketEndPoint {
    private static final int GOING_AWAY = 1001;
    private static final int UNACCEPTABLE = 1003;
    private static final int MALFORMED = 1007;
    private static final int INTERNAL_ERROR = 1011;

    /** How long it may take to tell a client that its session is over, before the WebSocket is closed without that. */
    private static final long GRACE_MILLIS = 1_000;

    /** How long a client may take to answer that the WebSocket is closed, before the connection is. */
    private static final long CLOSE_MILLIS = 500;

    /** What clients take in one text without being told to take more; some close the WebSocket at 65,536. */
    private static final int MOST_CHARACTERS_TOGETHER = 32_768;

    private final OwnerCheckingWebSocketTransport transport;
    private final @Nullable Caller opener;
    private final Lock flushing = new ReentrantLock();
    private volatile @Nullable Session socket;
    private volatile @Nullable ServerSession carried;
    private volatile boolean ending;
    private volatile boolean givenUp;
    private volatile boolean told;
    /** Notifications that go out with the reply after them. The one thread that sends at a time has them. */
    private String held = "";

    OwnerCheckingEndPoint(OwnerCheckingWebSocketTransport transport, BayeuxContext context) {
        super(transport, context);
        this.transport = transport;
        opener = SessionOwner.sender(context);
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
                        close(MALFORMED, failure.getMessage());
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
        // Notifications from before the end can still be on their way when it comes; the session is told after them.
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

    /** One array of the messages of two. */
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

    /** Closes the WebSocket once its client knows that the session is over; after a while without that. */
    void end() {
        ending = true;
        if (carried == null || told) {
            close(GOING_AWAY, "the session is over");
        }
        transport.getBayeuxServer().schedule(this::endAnyway, GRACE_MILLIS);
    }

    /** The same, and leaves out the notifications that are still on their way. */
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
     * Takes what is to be sent and puts it in line, in one step. CometD lets two threads do so at once while a session connects
     * anew, and the second may put its later notifications before the first one's.
     */
    @Override
    protected void flush(Context context, Promise<Void> promise) {
        Transmission transmission = new Transmission(this::cutOff);
        flushing.lock();
        try {
            transmission.begin(() -> super.flush(context, Promise.complete((sent, failure) -> {
                transmission.end();
                if (failure == null) {
                    promise.succeed(sent);
                } else {
                    promise.fail(failure);
                }
            })));
        } finally {
            flushing.unlock();
        }
    }

    /** Says nothing of what went wrong inside. */
    @Override
    public void close(int code, String reason) {
        super.close(code, code == INTERNAL_ERROR ? "the message could not be processed" : reason);
    }
}
