package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.connection.UserSessions.Admission;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StateUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notifications to every session of a user, over any transports. The sessions of a user read the user's
 * {@linkplain NotificationLog log}, so all of them receive the same in the same order, and those that resume read on. Each session
 * has a bounded outbox. Serves all threads; sending never waits for the network.
 *
 * <pre>{@code
 * Notifications notifications = new Notifications();
 * SseNotifications servlet = new SseNotifications(notifications, request -> users.of(request));
 * ServerEndpointConfig webSocket =
 *         OperationWebSocket.server("/events", notifications.connections(), handshake -> users.of(handshake));
 *
 * notifications.send("agent", RobotMoved.builder().x(7).build());
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Notifications implements NotificationSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    /** How long {@link #stop} waits for sessions that still have something to send. */
    private static final long STOPPING_SECONDS = 2;

    private final NotificationLog log;
    private final NotificationLimits limits;
    private final LongFunction<? extends NotificationMessage> missed;
    private final NotificationCounters counters = new NotificationCounters();
    private final Map<String, UserSessions> users = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart;
    /** Counted down when the last session has ended; {@code null} while sessions are accepted. */
    private volatile @Nullable CountDownLatch stopped;

    /** Sends within the default limits, from a log of its own in memory. */
    public Notifications() {
        this(NotificationLimits.DEFAULT);
    }

    /** Sends within limits, from a log of its own in memory. */
    public Notifications(NotificationLimits limits) {
        this(new MemoryStore().notifications(), limits);
    }

    /** Sends within limits, from a log of its own in memory; see {@link #Notifications(NotificationLog, NotificationLimits, LongFunction)}. */
    public Notifications(NotificationLimits limits, LongFunction<? extends NotificationMessage> missed) {
        this(new MemoryStore().notifications(), limits, missed);
    }

    /** Sends from a log within the default limits. */
    public Notifications(NotificationLog log) {
        this(log, NotificationLimits.DEFAULT);
    }

    /** Sends from a log within limits. A session that has missed notifications is told so with <code>{"missed":3}</code>. */
    public Notifications(NotificationLog log, NotificationLimits limits) {
        this(log, limits, MissedEvents::new);
    }

    /**
     * Sends from a log within limits. A session that has missed notifications is told so with a notification that your pages document.
     *
     * @param log such as that of a {@link MemoryStore}, whose limits say what is kept for sessions that resume
     * @param missed makes it from the number of the missed ones, -1 if nobody knows; called by many threads
     */
    public Notifications(
            NotificationLog log, NotificationLimits limits, LongFunction<? extends NotificationMessage> missed) {
        this.log = log;
        this.limits = limits;
        this.missed = missed;
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "verbatim-notifications");
            thread.setDaemon(true);
            return thread;
        });
        long period = limits.heartbeat().toNanos();
        var unused = heart.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.NANOSECONDS);
    }

    /**
     * Adds a notification to the log; see {@link NotificationLog#send}. Every session of the user is sent it when the step is committed.
     */
    @Override
    public void send(String callerName, NotificationMessage message) {
        log.send(callerName, message);
    }

    /** Whether the log takes notifications for the user; they also reach sessions that resume. */
    @Override
    public boolean reaches(String callerName, String channel) {
        return log.reaches(callerName, channel);
    }

    /** Whether a user has an open session here. */
    public boolean hasSessions(String callerName) {
        UserSessions user = users.get(callerName);
        return user != null && user.hasSessions();
    }

    /** Returns the log. */
    public NotificationLog log() {
        return log;
    }

    /** Returns connections that only receive notifications, such as for a WebSocket. What the other side sends is dropped. */
    public Connections connections() {
        return Connections.withoutEndpoint().limits(limits.ofConnections()).notifications(this);
    }

    /**
     * Opens a session that only receives notifications, for transports.
     *
     * @param wire moves the messages; may get the first ones before this method returns
     * @param after the id of the last notification that the session has received, as the other side says; {@code null} if it does
     *     not resume
     * @return the session; {@link Connection#isOpen} is false if the user has too many, or this is stopped or closed
     */
    public WireConnection open(Wire wire, Caller caller, @Nullable String after) {
        return connections().open(wire, caller, Runnable::run, after);
    }

    /** Ends the sessions of a user at once, as a broken network does: what waits is not sent. They may resume. */
    public void cut(String callerName) {
        UserSessions user = users.get(callerName);
        if (user != null) {
            user.sessions().forEach(WireConnection::lost);
        }
    }

    /** Returns what metrics can read. */
    public NotificationCounters counters() {
        return counters;
    }

    /** Returns the limits. */
    public NotificationLimits limits() {
        return limits;
    }

    void join(WireConnection session, @Nullable String after) {
        Caller caller = session.caller();
        if (caller == null) {
            if (!session.hasEndpoint()) {
                session.end(Ending.UNAUTHENTICATED);
            }
            return;
        }
        if (stopped != null) {
            session.end(Ending.CLOSED);
            return;
        }
        UserSessions user;
        Admission admission;
        try {
            do {
                user = users.computeIfAbsent(caller.name(), this::sessionsOf);
                admission = user.add(session, after, count -> notice(count, session.hasEndpoint()));
                if (admission == Admission.OVER) {
                    users.remove(caller.name(), user);
                }
            } while (admission == Admission.OVER);
        } catch (StateUnavailableException failure) {
            LOG.error("a session of {} is ended because its notifications cannot be read", caller.name(), failure);
            session.end(Ending.LOST);
            return;
        }
        if (admission == Admission.TOO_MANY) {
            LOG.info("{} already has {} sessions; another one is refused", caller.name(), limits.maxSessions());
            session.end(Ending.TOO_MANY);
        } else if (!session.isOpen()) {
            // It has ended meanwhile, and left() may have run before it was added.
            user.remove(session);
        } else if (stopped != null) {
            session.close();
        }
    }

    private UserSessions sessionsOf(String callerName) {
        return new UserSessions(callerName, log, limits.maxSessions(), counters);
    }

    void left(WireConnection session, Ending ending) {
        Caller caller = session.caller();
        if (caller == null) {
            return;
        }
        UserSessions user = users.get(caller.name());
        if (user == null || !user.remove(session)) {
            return;
        }
        if (ending == Ending.SLOW) {
            counters.countSlow();
            LOG.info("a session of {} is ended because it reads too slowly", caller.name());
        }
        tellIfAllHaveEnded();
    }

    /** Returns what tells a session that some were dropped; {@code null} if its API has no message for it. */
    @Nullable
    RenderedNotification notice(long dropped, boolean hasEndpoint) {
        NotificationMessage notice = missed.apply(dropped);
        return hasEndpoint && notice instanceof MissedEvents ? null : RenderedNotification.of(notice);
    }

    private void beat() {
        try {
            beatOnce();
        } catch (RuntimeException failure) {
            LOG.error("heartbeats could not be sent", failure);
        }
    }

    private void beatOnce() {
        users.forEach((name, user) -> {
            user.readIfBehind();
            user.sessions().forEach(WireConnection::beat);
            if (user.endIfEmpty()) {
                users.remove(name, user);
            }
        });
    }

    private void tellIfAllHaveEnded() {
        CountDownLatch allEnded = stopped;
        if (allEnded != null && counters.sessions() == 0) {
            allEnded.countDown();
        }
    }

    private List<WireConnection> sessions() {
        return users.values().stream().flatMap(user -> user.sessions().stream()).toList();
    }

    /**
     * Ends every session when what waits has been sent, after two seconds at the latest, and refuses further ones until
     * {@link #start}. The log takes notifications meanwhile, for sessions that resume.
     */
    public synchronized void stop() {
        CountDownLatch allEnded = new CountDownLatch(1);
        stopped = allEnded;
        sessions().forEach(WireConnection::close);
        tellIfAllHaveEnded();
        awaitEnd(allEnded);
        sessions().forEach(session -> session.end(Ending.LOST));
    }

    private void awaitEnd(CountDownLatch allEnded) {
        try {
            if (!allEnded.await(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("{} sessions are ended before everything has been sent", counters.sessions());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Accepts sessions again after {@link #stop}.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized void start() {
        if (heart.isShutdown()) {
            throw new IllegalStateException("these notifications are closed; create new ones");
        }
        stopped = null;
    }

    /** Stops for good; see {@link #stop}. */
    @Override
    public synchronized void close() {
        heart.shutdownNow();
        stop();
    }
}
