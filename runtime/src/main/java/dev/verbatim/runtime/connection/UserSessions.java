package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.connection.Kept.Resumed;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The sessions of one user, and what is kept for those that resume. */
final class UserSessions {
    private final NotificationLimits limits;
    private final NotificationCounters counters;
    private final Kept kept;
    /** Held while notifications get their places in all queues, never while something is sent. */
    private final Lock order = new ReentrantLock();

    private final List<WireConnection> sessions = new CopyOnWriteArrayList<>();
    private volatile long absentSince = System.nanoTime();

    UserSessions(NotificationLimits limits, NotificationCounters counters) {
        this.limits = limits;
        this.counters = counters;
        this.kept = new Kept(limits, counters);
    }

    /** Sends a notification to every session. */
    void send(RenderedNotification message) {
        order.lock();
        try {
            RenderedNotification numbered = kept.keep(message);
            sessions.forEach(session -> session.queue(numbered));
        } finally {
            order.unlock();
        }
        sessions.forEach(WireConnection::flush);
    }

    /**
     * Adds a session, and first sends it what it has missed.
     *
     * @param after the last id that it has received
     * @return whether it was added
     */
    Admission add(WireConnection session, @Nullable String after, LongFunction<RenderedNotification> notice) {
        order.lock();
        try {
            if (kept.isForgotten()) {
                return Admission.FORGOTTEN;
            }
            if (sessions.size() >= limits.maxSessions()) {
                return Admission.TOO_MANY;
            }
            Resumed resumed = kept.after(after);
            boolean tells = resumed.missed() != 0;
            session.greet(tells ? null : resumed.position());
            if (tells) {
                session.replay(notice.apply(resumed.missed()).withId(resumed.position()));
            }
            resumed.events().forEach(session::replay);
            sessions.add(session);
            counters.countSessions(1);
        } finally {
            order.unlock();
        }
        session.flush();
        return Admission.ADDED;
    }

    /** Takes no lock, because a session may end while it is being sent to. Returns whether it was here. */
    boolean remove(WireConnection session) {
        absentSince = System.nanoTime();
        boolean removed = sessions.remove(session);
        if (removed) {
            counters.countSessions(-1);
        }
        return removed;
    }

    /** Forgets what is kept, if there has been no session for some time. Then no session can be added any more. */
    boolean forgetIfAbsentFor(long nanos) {
        order.lock();
        try {
            if (sessions.isEmpty() && System.nanoTime() - absentSince >= nanos) {
                kept.forget();
            }
            return kept.isForgotten();
        } finally {
            order.unlock();
        }
    }

    /** Whether a notification reaches a session, now or when it resumes. */
    boolean listens() {
        return limits.maxKept() > 0 || !sessions.isEmpty();
    }

    List<WireConnection> sessions() {
        return sessions;
    }

    enum Admission {
        ADDED,
        TOO_MANY,
        /** The user has been away for too long; begin anew. */
        FORGOTTEN
    }
}
