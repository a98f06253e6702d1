package dev.verbatim.client.cometd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;

/** Passes what arrives to a listener, without what has arrived before. */
final class SessionEvents implements ClientSession.Extension {
    private final Resumption resumption;
    private final CometdConnection.Listener listener;
    private volatile boolean over;

    SessionEvents(Resumption resumption, CometdConnection.Listener listener) {
        this.resumption = resumption;
        this.listener = listener;
    }

    /** Whether the server has ended the session. */
    boolean isOver() {
        return over;
    }

    @Override
    public boolean rcvMeta(ClientSession session, Message.Mutable message) {
        List<String> missed = resumption.replied(message);
        if (!missed.isEmpty()) {
            listener.missed("the server does not have all notifications any more of " + String.join(", ", missed));
        }
        if (CometdReplies.endsSession(message)) {
            over = true;
            listener.ended(CometdReplies.failure(message));
        } else if (CometdReplies.interruptsSession(message)) {
            listener.interrupted(CometdReplies.failure(message));
        } else if (CometdReplies.isConnected(message)) {
            listener.connected();
        }
        return true;
    }

    @Override
    public boolean rcv(ClientSession session, Message.Mutable message) {
        if (message.getData() != null && resumption.isNew(message)) {
            listener.data(message.getChannel(), CometdJson.data(message).json().getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }
}
