package dev.verbatim.cometd;

import dev.verbatim.runtime.connection.SlowReaders;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cometd.server.BayeuxServerImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the sessions of slow clients when too many notifications wait for them, or drops the oldest of these. This bounds the memory
 * for sessions. A client that returns after the end is told to start a new session, so it knows that it missed something. When all
 * sessions together exceed a limit, the largest backlog of the user with the most waiting bytes ends.
 */
final class BacklogLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogLimiter.class);

    /** How long writes to an ended session may continue. */
    private static final long GRACE_MILLIS = 1_000;

    private final BayeuxServerImpl bayeux;
    private final Consumer<BoundedSession> givenUp;
    private final WaitingLimits limits;
    private final SlowReaders policy;
    private final AtomicLong dropped = new AtomicLong();
    private final SessionBacklogs backlogs = new SessionBacklogs();

    /**
     * Creates a limiter without backlogs.
     *
     * @param givenUp closes the WebSocket of a session that is ended
     * @param policy what happens to a session with too large a backlog
     */
    BacklogLimiter(
            BayeuxServerImpl bayeux, Consumer<BoundedSession> givenUp, WaitingLimits limits, SlowReaders policy) {
        this.bayeux = bayeux;
        this.givenUp = givenUp;
        this.limits = limits;
        this.policy = policy;
    }

    /** Returns the backlogs of all sessions. */
    SessionBacklogs backlogs() {
        return backlogs;
    }

    /** Returns the number of notifications that were dropped. */
    long dropped() {
        return dropped.get();
    }

    /** Enforces the limits after a notification was queued for a user. */
    void keepLimits(String user) {
        backlogs.of(user).stream()
                .filter(backlog -> backlog.isOpen() && backlog.exceeds(limits))
                .forEach(this::tooMuchFor);
        relieve(() -> backlogs.bytesOf(user) > limits.bytesOfUser(), () -> backlogs.of(user), "the user");
        relieve(() -> backlogs.bytes() > limits.bytesOfAll(), backlogs::heaviest, "all sessions");
    }

    private void tooMuchFor(SessionBacklog backlog) {
        if (policy == SlowReaders.EVENTS_DROPPED) {
            dropped.addAndGet(backlog.session().dropOldest(limits));
            if (!backlog.exceedsWithoutNewest(limits)) {
                return;
            }
        }
        end(backlog, "the session");
    }

    /** Ends the session with the largest backlog until the limit is kept. If it has ended before, closes its connections. */
    private void relieve(BooleanSupplier tooMuch, Supplier<Collection<SessionBacklog>> candidates, String forWhom) {
        while (tooMuch.getAsBoolean()) {
            Optional<SessionBacklog> heaviest = candidates.get().stream()
                    .max(Comparator.comparingLong(SessionBacklog::bytes))
                    .filter(backlog -> backlog.bytes() > 0);
            if (heaviest.isEmpty()) {
                return;
            }
            if (heaviest.get().isOpen()) {
                end(heaviest.get(), forWhom);
            } else {
                heaviest.get().cutOff();
            }
        }
    }

    private void end(SessionBacklog backlog, String forWhom) {
        BoundedSession session = backlog.session();
        LOG.info("ending a session of {}: too many notifications wait for {}", backlog.user(), forWhom);
        session.drop();
        backlog.close();
        givenUp.accept(session);
        session.disconnect();
        bayeux.schedule(backlog::cutOff, GRACE_MILLIS);
    }
}
