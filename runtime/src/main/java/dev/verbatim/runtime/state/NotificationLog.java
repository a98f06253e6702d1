package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbered notifications of each caller. Sessions read them in order, and those that come back read on after the last one that
 * they have received. They are bounded by count, bytes and age; a session that has missed more is told so.
 *
 * <p>An id is a random name of the caller's log and a number, {@code 5f3c09a1b2d4e687-17}. So neither the ids of another caller
 * nor those of an earlier log are taken for this one's.
 *
 * @since 0.2.0
 */
public interface NotificationLog extends NotificationSink {
    /**
     * Adds a notification. In a step of this thread it is part of the step, which must hold the lock with the caller's name;
     * otherwise it is a step of its own.
     *
     * @throws IllegalStateException if the step does not hold the lock
     * @throws StateUnavailableException if it is a step of its own and could not be published
     */
    @Override
    void send(String callerName, NotificationMessage message);

    /**
     * Reads on. Where there are several nodes, another one may have more already: those who {@link #follow} the caller learn of it.
     *
     * @param id of the last notification that a session has received, as the other side says; {@code null} for one that begins now
     * @throws StateUnavailableException if they cannot be read now
     */
    Replay after(String callerName, @Nullable String id);

    /**
     * Calls a listener whenever the caller has new notifications, until it is closed. The listener must be quick, may be called
     * by any thread, and also when there is nothing new.
     */
    Following follow(String callerName, Runnable news);

    /**
     * What a session receives that reads on.
     *
     * @param missed how many notifications are not kept any more, which come before these; -1 if nobody knows, because the id is not
     *     from this log
     * @param position the id before the first of the notifications
     * @param notifications in their order, each with its {@link RenderedNotification#id}
     */
    record Replay(long missed, String position, List<RenderedNotification> notifications) {
        /** Copies the notifications. */
        public Replay {
            notifications = List.copyOf(notifications);
        }
    }

    /** Ends when it is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
