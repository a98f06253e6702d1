package dev.verbatim.runtime.state;

import dev.verbatim.runtime.ResourceLocks;
import java.util.Collection;

/**
 * A step of a {@link StateStore}, for the thread that has begun it. It ends with {@link #commit}, which publishes it, or with
 * {@link #close}, which discards what is not published.
 *
 * @since 0.2.0
 */
public interface Step extends ResourceLocks.Held {
    /** Whether it holds all of these locks. */
    boolean holds(Collection<String> locks);

    /**
     * Acquires further locks. To keep the order, it may release those that it holds and wait for all of them. So what was read before
     * may have changed; read it again:
     *
     * <pre>{@code
     * for (Set<String> users = usersOf(call); !step.holds(users); users = usersOf(call)) {
     *     step.lock(users);
     * }
     * }</pre>
     *
     * @throws IllegalStateException if the step has written something already, or is over
     * @throws StateUnavailableException if they cannot be acquired now; the step is over
     */
    void lock(Collection<String> more);

    /**
     * Writes a value, which others read after {@link #commit}.
     *
     * @throws IllegalStateException if the step is over
     */
    <V> void write(StateKey<V> key, V value);

    /**
     * Removes a value, if there is one.
     *
     * @throws IllegalStateException if the step is over
     */
    void remove(StateKey<?> key);

    /**
     * Publishes what was written and the notifications, and releases the locks. When it returns, they are as safe as the store keeps
     * anything. The sessions of the callers learn of the notifications afterwards.
     *
     * @throws IllegalStateException if the step is over
     * @throws StateUnavailableException if they could not be published; the step is over
     * @throws OutcomeUnknownException if nobody knows whether they were published; the step is over
     */
    void commit();

    /** Releases the locks; discards what was not committed. Does nothing if the step is over. */
    @Override
    void close();
}
