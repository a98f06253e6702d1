package dev.verbatim.cometd;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the notifications that wait for all sessions.
 *
 * <p>Instances are thread-safe.
 */
final class SessionBacklogs {
    private final Map<String, Set<SessionBacklog>> ofUsers = new ConcurrentHashMap<>();
    private final AtomicLong notifications = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Creates the backlog of a session of a user. */
    SessionBacklog open(String user, BoundedSession session) {
        SessionBacklog backlog = new SessionBacklog(this, user, session);
        remember(backlog);
        return backlog;
    }

    /** Returns the number of waiting notifications; one that waits for two sessions counts twice. */
    long notifications() {
        return notifications.get();
    }

    /** Returns the bytes of the waiting notifications. */
    long bytes() {
        return bytes.get();
    }

    Collection<SessionBacklog> of(String user) {
        return ofUsers.getOrDefault(user, Set.of());
    }

    long bytesOf(String user) {
        return sum(of(user));
    }

    /** Returns the backlogs of the user with the most waiting bytes. */
    Collection<SessionBacklog> heaviest() {
        return ofUsers.values().stream()
                .max(Comparator.comparingLong(SessionBacklogs::sum))
                .orElse(Set.of());
    }

    private static long sum(Collection<SessionBacklog> backlogs) {
        return backlogs.stream().mapToLong(SessionBacklog::bytes).sum();
    }

    void remember(SessionBacklog backlog) {
        ofUsers.compute(backlog.user(), (user, known) -> {
            Set<SessionBacklog> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(backlog);
            return all;
        });
    }

    void forget(SessionBacklog backlog) {
        ofUsers.computeIfPresent(backlog.user(), (user, known) -> {
            known.remove(backlog);
            return known.isEmpty() ? null : known;
        });
    }

    void count(int more, long moreBytes) {
        notifications.addAndGet(more);
        bytes.addAndGet(moreBytes);
    }
}
