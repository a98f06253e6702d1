package dev.verbatim.sample.server.events;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ext.AcknowledgedMessagesExtension;
import org.cometd.server.ext.AcknowledgedMessagesSessionExtension;

/** Keeps what was sent until it is acknowledged, for clients that ask for that; counted with what waits for the session. */
final class CountedAcknowledgements extends AcknowledgedMessagesExtension {
    @Override
    protected AcknowledgedMessagesSessionExtension newSessionExtension(ServerSession session) {
        return new OfSession((BoundedSession) session);
    }

    /** What one session has not acknowledged. */
    static final class OfSession extends AcknowledgedMessagesSessionExtension {
        private final BoundedSession session;

        private OfSession(BoundedSession session) {
            super(session);
            this.session = session;
        }

        /** The session's lock is held. */
        @Override
        public void queued(ServerSession sender, ServerMessage message) {
            SessionBacklog backlog = session.backlog();
            if (backlog != null) {
                backlog.add(message);
            }
            super.queued(sender, message);
        }

        @Override
        protected void processBatch(long batch) {
            Lock lock = session.getLock();
            lock.lock();
            try {
                List<ServerMessage> before = List.copyOf(getBatchArrayQueue());
                super.processBatch(batch);
                SessionBacklog backlog = session.backlog();
                if (backlog != null) {
                    backlog.remove(before.subList(
                            0, before.size() - getBatchArrayQueue().size()));
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
