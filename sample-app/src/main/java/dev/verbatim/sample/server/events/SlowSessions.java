package dev.verbatim.sample.server.events;

import java.util.Queue;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ext.AcknowledgedMessagesExtension;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the sessions that do not take what is sent to them, once too much waits for them: what a session costs is bounded, and
 * a client that comes back is told to begin anew, so that it does not miss a part without knowing.
 */
final class SlowSessions implements ServerSession.QueueMaxedListener, AcknowledgedMessagesExtension.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SlowSessions.class);

    private final BayeuxServerImpl bayeux;
    private final OwnSessionsWebSocketTransport webSockets;
    private final int most;

    SlowSessions(BayeuxServerImpl bayeux, OwnSessionsWebSocketTransport webSockets, int most) {
        this.bayeux = bayeux;
        this.webSockets = webSockets;
        this.most = most;
    }

    /** Too many wait to be sent. The session's lock is held. */
    @Override
    public boolean queueMaxed(
            ServerSession session, Queue<ServerMessage> queue, @Nullable ServerSession sender, ServerMessage message) {
        end(session);
        return false;
    }

    /** Too many were sent and not acknowledged. The session's lock is held. */
    @Override
    public void onBatchQueueMaxed(ServerSession session, Queue<ServerMessage> queue) {
        end(session);
    }

    private void end(ServerSession session) {
        bayeux.execute(() -> {
            if (bayeux.getSession(session.getId()) != null) {
                LOG.info(
                        "a session of {} is ended, more than {} notifications wait for it",
                        SessionOwner.nameOf(session),
                        most);
                webSockets.end(session);
                session.disconnect();
            }
        });
    }

    /** The extension that keeps what was sent until it is acknowledged, for clients that ask for it. */
    AcknowledgedMessagesExtension acknowledging() {
        AcknowledgedMessagesExtension acknowledging = new AcknowledgedMessagesExtension();
        acknowledging.setMaxQueueSize(most);
        acknowledging.addListener(this);
        return acknowledging;
    }
}
