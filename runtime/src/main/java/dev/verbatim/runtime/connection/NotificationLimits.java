package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.internal.Limits;
import java.time.Duration;

/**
 * What the sessions of {@link Notifications} may use.
 *
 * <pre>{@code
 * NotificationLimits.DEFAULT.withSlowReaders(SlowReaders.EVENTS_DROPPED).withMaxQueued(200, 256 << 10)
 * }</pre>
 *
 * @param maxSessions the most open sessions of a user
 * @param maxQueued the most notifications that wait to be sent to a session
 * @param maxQueuedBytes the most bytes of these
 * @param slowReaders what happens if there are more
 * @param maxWrite how long it may take to send one message; then the session ends
 * @param heartbeat how often a session that has nothing to be sent is sent a sign of life, if the transport has one
 * @since 0.2.0
 */
public record NotificationLimits(
        int maxSessions,
        int maxQueued,
        int maxQueuedBytes,
        SlowReaders slowReaders,
        Duration maxWrite,
        Duration heartbeat) {
    /**
     * 20 sessions of a user; 1,000 notifications or 1 MiB wait for a session, then it ends; 30 seconds to send a message; a heartbeat
     * every 15 seconds.
     */
    public static final NotificationLimits DEFAULT = new NotificationLimits(
            20, 1_000, 1 << 20, SlowReaders.ENDED, Duration.ofSeconds(30), Duration.ofSeconds(15));

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is too small; the message names it and the least value
     */
    public NotificationLimits {
        Limits.atLeast("maxSessions", maxSessions, 1);
        Limits.atLeast("maxQueued", maxQueued, 1);
        Limits.atLeast("maxQueuedBytes", maxQueuedBytes, 1);
        Limits.moreThanZero("maxWrite", maxWrite);
        Limits.require("heartbeat", heartbeat, heartbeat.toMillis() > 0, "1 ms or more");
    }

    /** Returns these limits with another number of sessions of a user. */
    public NotificationLimits withMaxSessions(int sessions) {
        return new NotificationLimits(sessions, maxQueued, maxQueuedBytes, slowReaders, maxWrite, heartbeat);
    }

    /** Returns these limits with another number of notifications that wait for a session, and of their bytes. */
    public NotificationLimits withMaxQueued(int notifications, int bytes) {
        return new NotificationLimits(maxSessions, notifications, bytes, slowReaders, maxWrite, heartbeat);
    }

    /** Returns these limits, with slow readers treated in another way. */
    public NotificationLimits withSlowReaders(SlowReaders readers) {
        return new NotificationLimits(maxSessions, maxQueued, maxQueuedBytes, readers, maxWrite, heartbeat);
    }

    /** Returns these limits with another time to send a message. */
    public NotificationLimits withMaxWrite(Duration time) {
        return new NotificationLimits(maxSessions, maxQueued, maxQueuedBytes, slowReaders, time, heartbeat);
    }

    /** Returns these limits with another time between heartbeats. */
    public NotificationLimits withHeartbeat(Duration time) {
        return new NotificationLimits(maxSessions, maxQueued, maxQueuedBytes, slowReaders, maxWrite, time);
    }

    /** Returns what a connection that only receives notifications may use. */
    ConnectionLimits ofConnections() {
        return ConnectionLimits.DEFAULT
                .withMaxQueued(maxQueued, maxQueuedBytes)
                .withSlowReaders(slowReaders)
                .withMaxWrite(maxWrite);
    }
}
