package dev.verbatim.cometd;

import org.cometd.server.BayeuxServerImpl;
import org.jspecify.annotations.Nullable;

/**
 * Counts what CometD holds for clients, for metrics. All counters but {@link #dropped} are zero when nobody is
 * connected. Thread-safe.
 *
 * @since 0.2.0
 */
public final class CometdCounters {
    private final BayeuxServerImpl bayeux;
    private final @Nullable OwnerCheckingWebSocketTransport webSockets;
    private final SessionGuard guard;
    private final CometdDelivery delivery;
    private final BacklogLimiter slow;

    CometdCounters(
            BayeuxServerImpl bayeux,
            @Nullable OwnerCheckingWebSocketTransport webSockets,
            SessionGuard guard,
            CometdDelivery delivery,
            BacklogLimiter slow) {
        this.bayeux = bayeux;
        this.webSockets = webSockets;
        this.guard = guard;
        this.delivery = delivery;
        this.slow = slow;
    }

    /** Returns the number of sessions. */
    public int sessions() {
        return bayeux.getSessions().size();
    }

    /** Returns the number of sessions that count towards a user's limit. */
    public int sessionsOfUsers() {
        return guard.sessions();
    }

    /** Returns the number of open WebSockets. */
    public int webSockets() {
        return webSockets == null ? 0 : webSockets.open();
    }

    /** Returns the number of subscriptions of sessions to channels. */
    public int subscriptions() {
        return delivery.subscriptions();
    }

    /** Returns the number of users whose sessions have not been handed their latest notifications yet. */
    public int waitingUsers() {
        return delivery.waitingUsers();
    }

    /** Returns the number of notifications that wait for sessions; one that waits for two counts twice. */
    public long waiting() {
        return slow.backlogs().notifications();
    }

    /** Returns how many notifications were dropped before they were sent, because sessions read too slowly; only goes up. */
    public long dropped() {
        return slow.dropped();
    }

    /** Returns the bytes of the notifications that wait for sessions. */
    public long waitingBytes() {
        return slow.backlogs().bytes();
    }
}
