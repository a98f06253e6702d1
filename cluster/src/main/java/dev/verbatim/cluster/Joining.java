package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Waits until the others have accepted a node that starts. */
final class Joining {
    private static final long PAUSE_MILLIS = 20;

    private final ClusterSettings settings;
    private final RaftNode node;
    private final Session session;
    private final long begin = System.nanoTime();

    Joining(ClusterSettings settings, RaftNode node, Session session) {
        this.settings = settings;
        this.node = node;
        this.session = session;
    }

    /** @throws StateUnavailableException if they refuse it, or it does not find enough of them */
    void await() {
        session.begin(node);
        while (!session.isJoined()) {
            String refusal = session.refusal();
            if (refusal != null) {
                refused(refusal);
            }
            String failure = node.failure();
            if (failure != null) {
                throw new StateUnavailableException(failure);
            }
            if (isAmongStrangers() || isOver(settings.timeouts().start())) {
                throw notEnough();
            }
            pause();
        }
        session.started();
    }

    /** Tries again if the name may be that of a node that was lost a moment ago. */
    private void refused(String reason) {
        if (!reason.startsWith(Members.NAME_IS_TAKEN)
                || isOver(settings.timeouts().failure().multipliedBy(2))) {
            throw new StateUnavailableException(
                    settings.name() + " cannot join; the others refuse this node: " + reason);
        }
        session.tryAgain();
    }

    private boolean isOver(Duration most) {
        return System.nanoTime() - begin > most.toNanos();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StateUnavailableException(settings.name() + " was interrupted while it waited for the others");
        }
    }

    /** Whether so many of the others have another secret that those with the same one cannot be enough. */
    private boolean isAmongStrangers() {
        return !node.hasLeader() && settings.nodes().size() - strangers().size() < majority();
    }

    private int majority() {
        return settings.nodes().size() / 2 + 1;
    }

    private StateUnavailableException notEnough() {
        SortedSet<String> strangers = strangers();
        return new StateUnavailableException(settings.name() + " has not found " + majority() + " of the nodes "
                + String.join(", ", settings.nodes()) + " with itself, without which nothing begins; "
                + (strangers.isEmpty()
                        ? "start them, and check their addresses, and that they have a secret if this node has one, or none"
                        : "those at " + String.join(", ", strangers)
                                + " have another secret or other certificates; give all nodes the same"));
    }

    /** Returns the nodes that have another secret. */
    private SortedSet<String> strangers() {
        Credentials credentials = settings.credentials();
        SortedSet<String> refused = new TreeSet<>(settings.nodes());
        refused.retainAll(credentials == null ? Set.of() : credentials.refused());
        return refused;
    }
}
