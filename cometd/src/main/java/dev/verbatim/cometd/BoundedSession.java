package dev.verbatim.cometd;

import java.util.List;
import java.util.concurrent.locks.Lock;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.ServerSessionImpl;
import org.jspecify.annotations.Nullable;

/** A session that counts its waiting notifications once it has an owner. Its client cannot extend it beyond the limits. */
final class BoundedSession extends ServerSessionImpl {
    private final SessionLimits limits;
    private volatile @Nullable SessionBacklog backlog;

    BoundedSession(BayeuxServerImpl bayeux, SessionLimits limits) {
        super(bayeux);
        this.limits = limits;
    }

    /** Clients send it with each {@code /meta/connect}, in milliseconds; negative, it is the server's. */
    @Override
    public void updateTransientTimeout(long timeout) {
        super.updateTransientTimeout(Math.min(timeout, limits.poll().toMillis()));
    }

    /** Clients send it with each {@code /meta/connect}, in milliseconds; negative, it is the server's. */
    @Override
    public void updateTransientInterval(long interval) {
        super.updateTransientInterval(Math.min(interval, limits.interval().toMillis()));
    }

    void countIn(SessionBacklog value) {
        backlog = value;
    }

    @Nullable
    SessionBacklog backlog() {
        return backlog;
    }

    /** Called with the session's lock held. */
    @Override
    protected void addMessage(ServerMessage message) {
        if (backlog != null) {
            backlog.add(message);
        }
        super.addMessage(message);
    }

    @Override
    public List<ServerMessage> takeQueue(List<ServerMessage.Mutable> replies) {
        Lock lock = getLock();
        lock.lock();
        try {
            List<ServerMessage> queued = List.copyOf(getQueue());
            List<ServerMessage> taken = super.takeQueue(replies);
            Transmission transmission = Transmission.current();
            if (backlog != null) {
                if (transmission != null) {
                    transmission.carry(backlog, taken);
                }
                backlog.remove(queued);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Discards all queued and all unacknowledged notifications. */
    void drop() {
        Lock lock = getLock();
        lock.lock();
        try {
            getQueue().clear();
            getExtensions().stream()
                    .filter(CountedAcknowledgements.OfSession.class::isInstance)
                    .map(CountedAcknowledgements.OfSession.class::cast)
                    .forEach(unacknowledged ->
                            unacknowledged.getBatchArrayQueue().clear());
        } finally {
            lock.unlock();
        }
    }
}
