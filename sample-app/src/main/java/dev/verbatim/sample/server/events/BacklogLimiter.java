package dev.verbatim.sample.server.events;

import dev.verbatim.sample.server.limits.WaitingLimits;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cometd.server.BayeuxServerImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends sessions whose clients do not take what is sent, once too much waits for them. This bounds the memory that sessions cost, and a
 * client that comes back is told to begin anew, so it knows that it missed something. If too much waits for several sessions
 * together, the user with the most waiting bytes loses the session with the most.
 */
final class BacklogLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogLimiter.class);

    /** How long what is being written to a session that has ended may go on. */
    private static final long GRACE_MILLIS = 1_000;

    private final BayeuxServerImpl bayeux;
    private final OwnerCheckingWebSocketTransport webSockets;
    private final WaitingLimits limits;
    private final SessionBacklogs backlogs = new SessionBacklogs();

    BacklogLimiter(BayeuxServerImpl bayeux, OwnerCheckingWebSocketTransport webSockets, WaitingLimits limits) {
        this.bayeux = bayeux;
        this.webSockets = webSockets;
        this.limits = limits;
    }

    /** What waits for everybody. */
    SessionBacklogs backlogs() {
        return backlogs;
    }

    /** Keeps the limits after something more waits for a user. */
    void keepLimits(String user) {
        backlogs.of(user).stream()
                .filter(backlog -> backlog.isOpen() && backlog.exceeds(limits))
                .forEach(backlog -> end(backlog, "for it"));
        relieve(() -> backlogs.bytesOf(user) > limits.bytesOfUser(), () -> backlogs.of(user), "for its user");
        relieve(() -> backlogs.bytes() > limits.bytesOfAll(), backlogs::heaviest, "for everybody");
    }

    /** Ends the heaviest session, again and again; what is still written to one that has ended before is cut off. */
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
        LOG.info("a session of {} is ended, too many notifications wait {}", backlog.user(), forWhom);
        session.drop();
        backlog.close();
        webSockets.giveUp(session);
        session.disconnect();
        bayeux.schedule(backlog::cutOff, GRACE_MILLIS);
    }
}
