package dev.verbatim.runtime.state;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values that requests read and change in steps. A step holds locks, changes several values and notifies callers; all of it is
 * published at once, or none of it.
 *
 * <pre>{@code
 * try (Step step = store.begin(Set.of("alice", "bob"))) {
 *     Desk desk = store.read(Desk.KEY);
 *     step.write(Desk.KEY, desk.movedTo("bob"));
 *     store.notifications().send("bob", DeskMoved.builder().desk(desk.name()).build());
 *     step.commit();
 * }
 * }</pre>
 *
 * <p>Locks have names, and the application decides which lock guards which values. The lock with the name of a caller also guards
 * the caller's notifications. Values are immutable. Serves all threads.
 *
 * @since 0.2.0
 */
public interface StateStore {
    /**
     * Reads a value. In a step of this thread, it is what the step has written. Several reads fit together only under the locks that
     * guard the values.
     *
     * @return {@code null} if there is none
     * @throws StateUnavailableException if it cannot be read now
     */
    <V> @Nullable V read(StateKey<V> key);

    /**
     * Begins the step of this thread, and waits for its locks.
     *
     * @param locks the names, in any order; they are acquired in the order of {@link String#compareTo}, so that no two steps wait
     *     for each other
     * @throws IllegalStateException if this thread has a step already
     * @throws StateUnavailableException if they cannot be acquired now
     */
    Step begin(Collection<String> locks);

    /** Returns the step of this thread that is neither committed nor closed. */
    Optional<Step> current();

    /** Returns the notifications of all callers. */
    NotificationLog notifications();
}
