package dev.verbatim.cometd;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.server.ServerSessionImpl;
import org.jspecify.annotations.Nullable;

/** A session that counts its waiting notifications once it has an owner. Its client cannot extend it beyond the limits. */
final class BoundedSession extends ServerSessionImpl {
    private final BoundedBayeuxServer bayeux;
    private final SessionLimits limits;
    /** The number of dropped notifications that the client does not know of. Guarded by the session's lock. */
    private long missed;

    private volatile @Nullable SessionBacklog backlog;

    private final Resumption resumption = new Resumption();

    BoundedSession(BoundedBayeuxServer bayeux, SessionLimits limits) {
        super(bayeux);
        this.bayeux = bayeux;
        this.limits = limits;
    }

    /** Clients send it with each {@code /meta/connect}, in milliseconds; if it is negative, the server's applies. */
    @Override
    public void updateTransientTimeout(long timeout) {
        super.updateTransientTimeout(Math.min(timeout, limits.poll().toMillis()));
    }

    /** Clients send it with each {@code /meta/connect}, in milliseconds; if it is negative, the server's applies. */
    @Override
    public void updateTransientInterval(long interval) {
        super.updateTransientInterval(Math.min(interval, limits.interval().toMillis()));
    }

    /** Returns what the client has said about earlier notifications. */
    Resumption resumption() {
        return resumption;
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
            List<ServerMessage> taken = withNotice(super.takeQueue(replies));
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

    private List<ServerMessage> withNotice(List<ServerMessage> taken) {
        if (missed == 0 || taken.isEmpty()) {
            return taken;
        }
        ServerMessage.Mutable notice = bayeux.notice(missed);
        missed = 0;
        if (notice == null) {
            return taken;
        }
        bayeux.freeze(notice);
        List<ServerMessage> told = new ArrayList<>(taken.size() + 1);
        told.add(notice);
        told.addAll(taken);
        return told;
    }

    /**
     * Tells the client that notifications cannot be read any more that it has not been sent. A client with ids, and one that could not be
     * told otherwise, begins a new session.
     *
     * @param count how many, for all channels; -1 if nobody knows
     */
    void hasMissed(long count) {
        ServerMessage.Mutable notice = bayeux.notice(count);
        if (resumption.isWanted() || notice == null) {
            disconnect();
        } else {
            deliver(null, notice, Promise.noop());
        }
    }

    /** Called with the session's lock held. */
    void haveBeenMissed(long count) {
        missed += count;
    }

    /**
     * Discards the oldest notifications that are not being written until the limits are kept, but not the newest. Notifications that
     * were sent but not acknowledged are older than those that are queued.
     *
     * @return how many were discarded that had not been sent
     */
    long dropOldest(WaitingLimits waiting) {
        Lock lock = getLock();
        lock.lock();
        try {
            SessionBacklog counted = backlog;
            long before = missed;
            while (counted != null && counted.exceeds(waiting)) {
                if (!discardOldest(counted)) {
                    break;
                }
            }
            return missed - before;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns whether there was one to discard besides the newest. CometD's queue of unacknowledged notifications loses its oldest
     * only, so while that is being written, the later ones stay, too.
     */
    private boolean discardOldest(SessionBacklog counted) {
        Queue<ServerMessage> queue = getQueue();
        CountedAcknowledgements.OfSession acknowledgements = acknowledgements();
        Queue<ServerMessage> oldest = acknowledgements == null ? queue : acknowledgements.getBatchArrayQueue();
        if (oldest.size() < 2 || counted.isUnderWay(oldest.element())) {
            return false;
        }
        ServerMessage discarded = oldest.remove();
        counted.remove(List.of(discarded));
        if (acknowledgements == null) {
            missed++;
        } else if (queue.peek() == discarded) {
            counted.remove(List.of(queue.remove()));
            missed++;
        } else {
            acknowledgements.discardedAfterItWasSent();
        }
        return true;
    }

    private CountedAcknowledgements.@Nullable OfSession acknowledgements() {
        return getExtensions().stream()
                .filter(CountedAcknowledgements.OfSession.class::isInstance)
                .map(CountedAcknowledgements.OfSession.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Discards all queued and all unacknowledged notifications. */
    void drop() {
        Lock lock = getLock();
        lock.lock();
        try {
            getQueue().clear();
            CountedAcknowledgements.OfSession acknowledgements = acknowledgements();
            if (acknowledgements != null) {
                acknowledgements.getBatchArrayQueue().clear();
            }
        } finally {
            lock.unlock();
        }
    }
}
