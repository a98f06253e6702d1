package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.NotificationLog.Following;
import dev.verbatim.runtime.state.NotificationLog.Replay;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of one user. They read the user's log, all in the same order. */
final class UserSessions {
    private static final Logger LOG = LoggerFactory.getLogger(UserSessions.class);

    private final String name;
    private final NotificationLog log;
    private final int maxSessions;
    private final NotificationCounters counters;
    /** Held while notifications get their places in all queues, never while something is sent. */
    private final Lock order = new ReentrantLock();

    private final List<SessionReader> readers = new CopyOnWriteArrayList<>();
    /** Set while the log is followed. */
    private @Nullable Following following;
    /** How far the log has been read for all sessions. */
    private LogPosition position = new LogPosition("", 0);
    /** Whether the log could not be read. */
    private volatile boolean isBehind;

    private boolean over;

    UserSessions(String name, NotificationLog log, int maxSessions, NotificationCounters counters) {
        this.name = name;
        this.log = log;
        this.maxSessions = maxSessions;
        this.counters = counters;
    }

    static LogPosition position(RenderedNotification notification) {
        return position(Objects.requireNonNull(notification.id(), "a log has a notification without an id"));
    }

    static LogPosition position(String id) {
        return Objects.requireNonNull(LogPosition.parse(id), () -> "a log has the id " + id);
    }

    /** Hands the sessions what is new in the log. */
    void read() {
        order.lock();
        try {
            if (!over) {
                readOn();
            }
            isBehind = false;
        } catch (RuntimeException failure) {
            isBehind = true;
            LOG.warn("the notifications of {} cannot be read; this is tried again", name, failure);
        } finally {
            order.unlock();
        }
        readers.forEach(reader -> reader.session().flush());
    }

    /** Tries again if the log could not be read. */
    void readIfBehind() {
        if (isBehind) {
            read();
        }
    }

    private void readOn() {
        if (readers.isEmpty()) {
            position = position(log.after(name, null).position());
            return;
        }
        Replay news = log.after(name, position.toString());
        if (news.missed() != 0) {
            position = position(news.position());
            readers.forEach(reader -> reader.skip(position));
        }
        for (RenderedNotification each : news.notifications()) {
            position = position(each);
            readers.forEach(reader -> reader.queue(each, position));
        }
    }

    /**
     * Adds a session, and first sends it what it has missed.
     *
     * @param after the last id that it has received
     * @param notice tells a session how many it has missed, -1 if nobody knows; {@code null} if it is not told
     * @return whether it was added
     */
    Admission add(WireConnection session, @Nullable String after, LongFunction<@Nullable RenderedNotification> notice) {
        order.lock();
        try {
            if (over) {
                return Admission.OVER;
            }
            if (readers.size() >= maxSessions) {
                return Admission.TOO_MANY;
            }
            if (following == null) {
                following = log.follow(name, this::read);
            }
            readOn();
            SessionReader reader = new SessionReader(session, notice, position);
            reader.resume(after == null ? new Replay(0, position.toString(), List.of()) : log.after(name, after));
            readers.add(reader);
            counters.countSessions(1);
        } finally {
            order.unlock();
        }
        readers.forEach(reader -> reader.session().flush());
        return Admission.ADDED;
    }

    /** Takes no lock, because a session may end while it is being sent to. Returns whether it was here. */
    boolean remove(WireConnection session) {
        boolean removed = readers.removeIf(reader -> reader.session() == session);
        if (removed) {
            counters.countSessions(-1);
        }
        return removed;
    }

    /** Follows the log no longer, if there is no session. Then no session can be added any more. */
    boolean endIfEmpty() {
        order.lock();
        try {
            if (readers.isEmpty() && !over) {
                over = true;
                if (following != null) {
                    following.close();
                }
            }
            return over;
        } finally {
            order.unlock();
        }
    }

    boolean hasSessions() {
        return !readers.isEmpty();
    }

    List<WireConnection> sessions() {
        return readers.stream().map(SessionReader::session).toList();
    }

    enum Admission {
        ADDED,
        TOO_MANY,
        /** There was no session for some time; begin anew. */
        OVER
    }
}
