package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog.Replay;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How far a session has read its user's log. Guarded by the lock of {@link UserSessions}. */
final class SessionReader {
    private final WireConnection session;
    private final LongFunction<@Nullable RenderedNotification> notice;
    private LogPosition last;

    /**
     * A session that has read nothing.
     *
     * @param notice tells a session how many it has missed, -1 if nobody knows; {@code null} if its API has no message for it
     */
    SessionReader(WireConnection session, LongFunction<@Nullable RenderedNotification> notice, LogPosition begin) {
        this.session = session;
        this.notice = notice;
        this.last = begin;
    }

    WireConnection session() {
        return session;
    }

    /** Queues what a session gets first that resumes. */
    void resume(Replay replay) {
        last = UserSessions.position(replay.position());
        if (replay.missed() == 0) {
            session.greet(replay.position());
        } else {
            session.greet(null);
            tell(replay.missed());
        }
        for (RenderedNotification each : replay.notifications()) {
            session.replay(each);
            last = UserSessions.position(each);
        }
    }

    /** Tells the session of notifications that nobody can read any more, unless it has them. */
    void skip(LogPosition position) {
        boolean isSame = position.log().equals(last.log());
        if (!isSame || position.number() > last.number()) {
            long missed = isSame ? position.number() - last.number() : -1;
            last = position;
            tell(missed);
        }
    }

    private void tell(long missed) {
        RenderedNotification told = notice.apply(missed);
        if (told != null) {
            session.replay(told.withId(last.toString()));
        }
    }

    /** Queues a notification, unless the session has it. */
    void queue(RenderedNotification notification, LogPosition position) {
        if (position.number() > last.number()) {
            last = position;
            session.queue(notification);
        }
    }
}
