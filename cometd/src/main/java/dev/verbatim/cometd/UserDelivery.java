package dev.verbatim.cometd;

import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.NotificationLog.Following;
import dev.verbatim.runtime.state.NotificationLog.Replay;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.ServerMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log of one user, and hands its notifications to the user's sessions that have subscribed to their channels. */
final class UserDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(UserDelivery.class);

    private final String name;
    private final NotificationLog log;
    private final BoundedBayeuxServer bayeux;
    /** Whether the log has news that nobody has begun to read. */
    private final AtomicBoolean news = new AtomicBoolean();
    /** By channel, the sessions and the place after which they listen to it. */
    private final Map<String, Map<BoundedSession, LogPosition>> subscribers = new ConcurrentHashMap<>();
    /** Held while notifications get their places in the sessions' queues, which waits for no client. */
    private final Lock order = new ReentrantLock();

    private @Nullable Following following;
    /** Everything up to it has been handed to the sessions. */
    private volatile LogPosition position = new LogPosition("", 0);

    private boolean over;

    UserDelivery(String name, NotificationLog log, BoundedBayeuxServer bayeux) {
        this.name = name;
        this.log = log;
        this.bayeux = bayeux;
    }

    String name() {
        return name;
    }

    /** Remembers that there is something new. Returns whether it was not known yet. */
    boolean hasNews() {
        return news.compareAndSet(false, true);
    }

    /** Whether there is something new that nobody has begun to read. */
    boolean isWaiting() {
        return news.get();
    }

    boolean hasSubscribers(String channel) {
        return subscribers.containsKey(channel);
    }

    int subscriptions() {
        return subscribers.values().stream().mapToInt(Map::size).sum();
    }

    /** Returns the place up to which a session has been handed everything on a channel to which it has listened since another. */
    LogPosition reached(LogPosition since) {
        LogPosition reached = position;
        return isAfter(since, reached) ? since : reached;
    }

    /** Hands the sessions what is new. */
    void read() {
        order.lock();
        try {
            news.set(false);
            if (!over) {
                readOn();
            }
        } finally {
            order.unlock();
        }
    }

    private void readOn() {
        if (subscribers.isEmpty()) {
            position = parsed(log.after(name, null).position());
            return;
        }
        Replay replay = log.after(name, position.toString());
        if (replay.missed() != 0) {
            position = parsed(replay.position());
            sessions().forEach(session -> session.hasMissed(replay.missed()));
        }
        for (RenderedNotification each : replay.notifications()) {
            LogPosition place = place(each);
            try {
                deliver(each, place);
            } catch (RuntimeException failure) {
                LOG.error("the notification {} of {} was lost", place, name, failure);
            }
            position = place;
        }
    }

    private void deliver(RenderedNotification notification, LogPosition place) {
        // All sessions share one message, or two, so its JSON is not written for each.
        ServerMessage.Mutable plain = null;
        ServerMessage.Mutable numbered = null;
        for (Map.Entry<BoundedSession, LogPosition> subscriber :
                subscribers.getOrDefault(notification.channel(), Map.of()).entrySet()) {
            BoundedSession session = subscriber.getKey();
            if (!isAfter(place, subscriber.getValue())) {
                continue;
            }
            if (session.resumption().isWanted()) {
                numbered = numbered == null ? bayeux.numbered(notification) : numbered;
                session.deliver(null, numbered, Promise.noop());
            } else {
                plain = plain == null ? bayeux.message(notification) : plain;
                session.deliver(null, plain, Promise.noop());
            }
        }
    }

    /**
     * Adds a subscription. If the session resumes the channel, it is first handed what it has missed there.
     *
     * @return whether it was added; otherwise begin anew
     */
    boolean subscribe(BoundedSession session, String channel, Runnable listener, SubscribeReply reply) {
        order.lock();
        try {
            if (over) {
                return false;
            }
            if (following == null) {
                following = log.follow(name, listener);
            }
            readOn();
            LogPosition since = position;
            if (session.resumption().isWanted()) {
                String last = session.resumption().take(channel);
                since = resume(session, channel, last == null ? since.toString() : last, reply);
            }
            subscribers
                    .computeIfAbsent(channel, any -> new ConcurrentHashMap<>())
                    .put(session, since);
            session.resumption().listens(channel, this, since);
            return true;
        } finally {
            order.unlock();
        }
    }

    /** Returns the place up to which the session has been handed everything on the channel. */
    private LogPosition resume(BoundedSession session, String channel, String last, SubscribeReply reply) {
        Replay replay = log.after(name, last);
        reply.begins(channel, replay.position());
        if (replay.missed() != 0) {
            reply.missed(channel);
            ServerMessage.Mutable notice = bayeux.notice(-1);
            if (notice != null) {
                session.deliver(null, notice, Promise.noop());
            }
        }
        LogPosition reached = parsed(replay.position());
        for (RenderedNotification each : replay.notifications()) {
            reached = place(each);
            if (each.channel().equals(channel)) {
                session.deliver(null, bayeux.replayed(each), Promise.noop());
            }
        }
        return reached;
    }

    /** Removes a subscription; {@link #endIfEmpty} should follow. Takes no lock, because sessions end anywhere. */
    void unsubscribe(BoundedSession session, String channel) {
        subscribers.computeIfPresent(channel, (any, sessions) -> {
            sessions.remove(session);
            return sessions.isEmpty() ? null : sessions;
        });
        session.resumption().listensNoMore(channel);
    }

    /** Follows the log no longer, if nobody has subscribed. Then nobody can subscribe here any more. */
    boolean endIfEmpty() {
        order.lock();
        try {
            if (subscribers.isEmpty() && !over) {
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

    private Set<BoundedSession> sessions() {
        Set<BoundedSession> all = new HashSet<>();
        subscribers.values().forEach(sessions -> all.addAll(sessions.keySet()));
        return all;
    }

    private static boolean isAfter(LogPosition place, LogPosition other) {
        return !place.log().equals(other.log()) || place.number() > other.number();
    }

    private static LogPosition place(RenderedNotification notification) {
        return parsed(Objects.requireNonNull(notification.id(), "a log has a notification without an id"));
    }

    private static LogPosition parsed(String id) {
        return Objects.requireNonNull(LogPosition.parse(id), () -> "a log has the id " + id);
    }
}
