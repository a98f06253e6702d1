package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.jspecify.annotations.Nullable;

/**
 * WebSockets that find only the sender's own sessions. CometD itself moves a session to the WebSocket of anyone who knows its
 * id, before an extension can refuse the message.
 */
final class OwnerCheckingWebSocketTransport extends JettyWebSocketTransport {
    private static final String NO_SESSION = "";

    private final Senders senders;
    private final Set<OwnerCheckingEndPoint> open = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> allClosed = new CompletableFuture<>();
    private volatile boolean ending;

    /** The sender of the message that the thread is reading on behalf of an end point. */
    @SuppressWarnings("ThreadLocalUsage") // There is one transport for each server.
    private final ThreadLocal<@Nullable Caller> sender = new ThreadLocal<>();

    /** The channel of the last message in the text that the thread is about to send. */
    private final ThreadLocal<@Nullable String> written = new ThreadLocal<>();

    OwnerCheckingWebSocketTransport(BayeuxServerImpl bayeux, Senders senders) {
        super(bayeux);
        this.senders = senders;
    }

    Senders senders() {
        return senders;
    }

    /** Returns the number of open WebSockets. */
    int open() {
        return open.size();
    }

    @Override
    protected Object newWebSocketEndPoint(BayeuxContext context) {
        return new OwnerCheckingEndPoint(this, context);
    }

    /** Runs the code that reads a message of a sender. */
    void reading(@Nullable Caller opener, Runnable read) {
        sender.set(opener);
        try {
            read.run();
        } finally {
            sender.remove();
        }
    }

    /** Disables all extensions, because the client would decide how much memory or time they cost. */
    @Override
    protected void modifyUpgrade(ServerUpgradeRequest request, ServerUpgradeResponse response) {
        response.setExtensions(List.of());
    }

    @Override
    public List<ServerMessage.Mutable> parseMessages(String json) throws ParseException {
        List<ServerMessage.Mutable> messages = super.parseMessages(json);
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

    @Nullable
    String lastWritten() {
        return written.get();
    }

    void opened(OwnerCheckingEndPoint endPoint) {
        open.add(endPoint);
    }

    void closed(OwnerCheckingEndPoint endPoint) {
        open.remove(endPoint);
        completeIfAllClosed();
    }

    /** Closes the WebSocket of a session that was ended because its client is too slow. */
    void giveUp(ServerSession session) {
        open.stream().filter(endPoint -> endPoint.carries(session)).forEach(OwnerCheckingEndPoint::giveUp);
    }

    /** Closes every WebSocket once its client knows that the session has ended. Completes when all are closed. */
    CompletableFuture<Void> endAll() {
        ending = true;
        open.forEach(OwnerCheckingEndPoint::end);
        completeIfAllClosed();
        return allClosed;
    }

    private void completeIfAllClosed() {
        if (ending && open.isEmpty()) {
            allClosed.complete(null);
        }
    }
}
