package dev.verbatim.cometd;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;

/**
 * Delivers notifications to the CometD sessions of the user whom they concern. Publishing on the channel instead would reach
 * the subscribers of all users.
 */
final class CometdSink implements NotificationSink, BayeuxServer.SubscriptionListener {
    private final BoundedBayeuxServer bayeux;
    private final BacklogLimiter slow;
    private final Map<Subscription, Set<ServerSession>> subscribers = new ConcurrentHashMap<>();

    /**
     * Delivers to the sessions of a CometD server.
     *
     * @param slow ends the sessions that are too slow
     */
    CometdSink(BoundedBayeuxServer bayeux, BacklogLimiter slow) {
        this.bayeux = bayeux;
        this.slow = slow;
        bayeux.addListener(this);
    }

    /** Returns the number of subscriptions of sessions to channels. */
    int subscriptions() {
        return subscribers.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        Set<ServerSession> sessions = subscribers.get(new Subscription(callerName, message.channel()));
        if (sessions == null) {
            return;
        }
        // All sessions share one message, so its JSON is written once.
        ServerMessage.Mutable envelope = bayeux.message(message);
        for (ServerSession session : sessions) {
            session.deliver(null, envelope, Promise.noop());
        }
        slow.keepLimits(callerName);
    }

    @Override
    public boolean reaches(String callerName, String channel) {
        return subscribers.containsKey(new Subscription(callerName, channel));
    }

    @Override
    public void subscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        subscribers.compute(subscription(session, channel), (key, sessions) -> {
            Set<ServerSession> all = sessions == null ? ConcurrentHashMap.newKeySet() : sessions;
            all.add(session);
            return all;
        });
        if (!session.isHandshook()) {
            // The session has ended meanwhile, and unsubscribed() may have run before this.
            unsubscribed(session, channel, message);
        }
    }

    /** CometD also calls this when a session ends. */
    @Override
    public void unsubscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        subscribers.computeIfPresent(subscription(session, channel), (key, sessions) -> {
            sessions.remove(session);
            return sessions.isEmpty() ? null : sessions;
        });
    }

    private static Subscription subscription(ServerSession session, ServerChannel channel) {
        return new Subscription(SessionOwner.nameOf(session), channel.getId());
    }

    private record Subscription(String callerName, String channel) {}
}
