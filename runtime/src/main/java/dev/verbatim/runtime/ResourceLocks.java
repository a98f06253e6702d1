package dev.verbatim.runtime;

import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the locks under which a capability is checked and the operation acts, so that a capability cannot go stale
 * between the two. Code that changes a resource outside of an operation acquires its lock as well.
 *
 * <pre>{@code
 * ResourceLocks locks = ResourceLocks.striped();
 * VoiceDispatcher.builder().locks(locks)...
 * try (var held = locks.acquire(call)) {
 *     call.hangUp(); // the other party has hung up
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ResourceLocks {
    /**
     * Waits for the locks of resources. Every caller gets them in the same order, independent of the order of the arguments, so that two
     * callers never wait for each other. A thread that holds some acquires no further ones, for their order may be another.
     *
     * @param resources in any order; the same one twice is held once, {@code null} stands for no resource
     * @return releases the locks on {@link Held#close()}
     */
    Held acquire(@Nullable Object... resources);

    /**
     * Waits for the lock of one resource, which most requests are about. Override it where that can be done with less work
     * than for several.
     *
     * @param resource {@code null} stands for no resource
     * @return releases the lock on {@link Held#close()}
     * @since 0.2.0
     */
    default Held acquire(@Nullable Object resource) {
        return acquire(new @Nullable Object[] {resource});
    }

    /**
     * A fixed number of locks shared out by {@link Object#hashCode()}: resources that are equal have one lock, and their hash
     * code must not change. Right where a capability depends on nothing but the resources of the request.
     */
    static ResourceLocks striped() {
        return new StripedLocks();
    }

    /** One lock for all resources. Right where capabilities depend on other resources too. */
    static ResourceLocks of(Lock lock) {
        Held held = lock::unlock;
        return resources -> {
            lock.lock();
            return held;
        };
    }

    /** Locks that are held until closed, once, by the thread that acquired them. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
