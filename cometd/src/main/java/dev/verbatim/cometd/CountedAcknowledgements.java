package dev.verbatim.cometd;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.ext.AcknowledgedMessagesExtension;
import org.cometd.server.ext.AcknowledgedMessagesSessionExtension;

/**
 * The acknowledge extension, which keeps sent notifications until the client acknowledges them. They count towards the
 * session's backlog.
 */
final class CountedAcknowledgements extends AcknowledgedMessagesExtension {
    @Override
    protected AcknowledgedMessagesSessionExtension newSessionExtension(ServerSession session) {
        return new OfSession((BoundedSession) session);
    }

    /** The unacknowledged notifications of one session. */
    static final class OfSession extends AcknowledgedMessagesSessionExtension {
        private final BoundedSession session;
        /** How many were discarded after they had been sent. Guarded by the session's lock. */
        private long discarded;
        /** The last batch that may have some of them. */
        private long discardedBatch;

        private OfSession(BoundedSession session) {
            super(session);
            this.session = session;
        }

        /** Called with the session's lock held. */
        @Override
        public void queued(ServerSession sender, ServerMessage message) {
            SessionBacklog backlog = session.backlog();
            if (backlog != null) {
                backlog.add(message);
            }
            super.queued(sender, message);
        }

        /**
         * Counts a notification that was discarded after it had been sent. If the client does not acknowledge it, it cannot be sent
         * again. Called with the session's lock held.
         */
        void discardedAfterItWasSent() {
            discarded++;
            discardedBatch = getBatchArrayQueue().getBatch() - 1;
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
                if (batch < discardedBatch) {
                    session.haveBeenMissed(discarded);
                }
                discarded = 0;
            } finally {
                lock.unlock();
            }
        }
    }
}
