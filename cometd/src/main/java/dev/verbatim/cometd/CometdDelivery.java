package dev.verbatim.cometd;

import dev.verbatim.runtime.state.NotificationLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers notifications from a log to the CometD sessions of the users whom they concern. Publishing on the channels instead would
 * reach the subscribers of all users.
 *
 * <p>One thread reads the logs of the users who have new notifications, one user at a time, and never waits for a client. A sender
 * only adds the user to those that the thread has to read: it takes no lock of a session, and no session slows it down.
 */
final class CometdDelivery extends AbstractLifeCycle implements BayeuxServer.SubscriptionListener {
    private static final Logger LOG = LoggerFactory.getLogger(CometdDelivery.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final int STOP_SECONDS = 10;

    private final NotificationLog log;
    private final BoundedBayeuxServer bayeux;
    private final BacklogLimiter slow;
    private final Map<String, UserDelivery> users = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService reader;

    /**
     * Delivers to the sessions of a CometD server, with which it starts and stops.
     *
     * @param slow ends the sessions that are too slow
     */
    CometdDelivery(NotificationLog log, BoundedBayeuxServer bayeux, BacklogLimiter slow) {
        this.log = log;
        this.bayeux = bayeux;
        this.slow = slow;
        bayeux.addListener(this);
        bayeux.addBean(this);
    }

    @Override
    protected void doStart() {
        reader = Executors.newSingleThreadExecutor(task -> new Thread(task, "verbatim-cometd"));
    }

    /** Delivers what is there. */
    @Override
    protected void doStop() throws InterruptedException {
        ExecutorService stopping = reader;
        if (stopping != null) {
            stopping.shutdown();
            if (!stopping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        }
    }

    /** Returns the number of subscriptions of sessions to channels. */
    int subscriptions() {
        return users.values().stream().mapToInt(UserDelivery::subscriptions).sum();
    }

    /** Returns the number of users whose sessions have not been handed their latest notifications yet. */
    int waitingUsers() {
        return (int) users.values().stream().filter(UserDelivery::isWaiting).count();
    }

    boolean hasSubscribers(String callerName, String channel) {
        UserDelivery user = users.get(callerName);
        return user != null && user.hasSubscribers(channel);
    }

    /** Waits until the sessions have been handed everything that was in the log before. Returns at once if CometD does not run. */
    void flush() throws InterruptedException {
        CountDownLatch delivered = new CountDownLatch(1);
        if (execute(delivered::countDown)) {
            delivered.await();
        }
    }

    private boolean execute(Runnable task) {
        ExecutorService running = reader;
        try {
            if (running != null) {
                running.execute(task);
            }
            return running != null;
        } catch (RejectedExecutionException stopped) {
            LOG.debug("nothing is delivered because CometD is stopping");
            return false;
        }
    }

    private void news(UserDelivery user) {
        if (user.hasNews()) {
            execute(() -> read(user));
        }
    }

    private void read(UserDelivery user) {
        try {
            user.read();
        } catch (RuntimeException failure) {
            LOG.warn("the notifications of {} cannot be read; this is tried again", user.name(), failure);
            bayeux.schedule(() -> news(user), RETRY_MILLIS);
        }
        slow.keepLimits(user.name());
    }

    @Override
    public void subscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        String name = SessionOwner.nameOf(session);
        SubscribeReply reply = new SubscribeReply(message);
        try {
            subscribe(name, (BoundedSession) session, channel.getId(), reply);
        } catch (RuntimeException failure) {
            LOG.error("a session of {} is ended because its notifications cannot be read", name, failure);
            session.disconnect();
        }
        reply.write();
        if (!session.isHandshook()) {
            // The session has ended meanwhile, and unsubscribed() may have run before this.
            unsubscribed(session, channel, message);
        }
        slow.keepLimits(name);
    }

    private void subscribe(String name, BoundedSession session, String channel, SubscribeReply reply) {
        while (true) {
            UserDelivery user = users.computeIfAbsent(name, any -> new UserDelivery(name, log, bayeux));
            if (user.subscribe(session, channel, () -> news(user), reply)) {
                return;
            }
            users.remove(name, user);
        }
    }

    /** CometD also calls this when a session ends. */
    @Override
    public void unsubscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
        UserDelivery user = users.get(SessionOwner.nameOf(session));
        if (user != null) {
            user.unsubscribe((BoundedSession) session, channel.getId());
            // Not here, because this thread may hold locks.
            execute(() -> endIfEmpty(user));
        }
    }

    private void endIfEmpty(UserDelivery user) {
        if (user.endIfEmpty()) {
            users.remove(user.name(), user);
        }
    }
}
