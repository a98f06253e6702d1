package dev.verbatim.runtime.state;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by name. A lock exists while somebody holds it or waits for it. */
final class NamedLocks {
    private final Map<String, Counted> locks = new ConcurrentHashMap<>();
    private final LongAdder waits = new LongAdder();

    /** Waits for a lock. */
    void lock(String name) {
        Counted lock = join(name);
        if (!lock.tryLock()) {
            waits.increment();
            lock.lock();
        }
    }

    /** Acquires a lock if nobody holds it. */
    boolean tryLock(String name) {
        boolean acquired = join(name).tryLock();
        if (!acquired) {
            leave(name);
        }
        return acquired;
    }

    void unlock(String name) {
        Objects.requireNonNull(locks.get(name)).unlock();
        leave(name);
    }

    private Counted join(String name) {
        return locks.compute(name, (key, existing) -> {
            Counted lock = existing == null ? new Counted() : existing;
            lock.interested++;
            return lock;
        });
    }

    private void leave(String name) {
        locks.compute(name, (key, lock) -> lock == null || --lock.interested == 0 ? null : lock);
    }

    /** Returns how often somebody had to wait. */
    long waits() {
        return waits.sum();
    }

    /** Returns the number of locks that somebody holds or waits for. */
    int size() {
        return locks.size();
    }

    private static final class Counted extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        /** How many hold the lock or wait for it. Guarded by the map's bin. */
        private int interested;
    }
}
