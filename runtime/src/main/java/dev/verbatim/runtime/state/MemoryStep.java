package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A step of a {@link MemoryStore}. */
final class MemoryStep implements Step {
    private final MemoryStore store;
    private final NamedLocks locks;
    private final TreeSet<String> held = new TreeSet<>();
    private final StepChanges changes = new StepChanges();
    private boolean over;

    MemoryStep(MemoryStore store, NamedLocks locks) {
        this.store = store;
        this.locks = locks;
    }

    @Override
    public boolean holds(Collection<String> names) {
        return held.containsAll(names);
    }

    @Override
    public void lock(Collection<String> more) {
        requireOpen();
        if (!changes.isEmpty()) {
            throw new IllegalStateException("the step has written already; acquire its locks first");
        }
        acquire(more);
    }

    /** Waits for locks beyond the last one it holds. For others, it does not wait while it holds any. */
    void acquire(Collection<String> names) {
        TreeSet<String> wanted = new TreeSet<>(names);
        wanted.removeAll(held);
        for (String name : wanted) {
            if (held.isEmpty() || name.compareTo(held.last()) > 0) {
                locks.lock(name);
            } else if (!locks.tryLock(name)) {
                acquireAnew(names);
                return;
            }
            held.add(name);
        }
    }

    private void acquireAnew(Collection<String> names) {
        TreeSet<String> all = new TreeSet<>(names);
        all.addAll(held);
        release();
        for (String name : all) {
            locks.lock(name);
            held.add(name);
        }
    }

    boolean hasWritten(StateKey<?> key) {
        return changes.has(key);
    }

    <V> @Nullable V written(StateKey<V> key) {
        return changes.get(key);
    }

    @Override
    public <V> void write(StateKey<V> key, V value) {
        requireOpen();
        changes.put(key, value);
    }

    @Override
    public void remove(StateKey<?> key) {
        requireOpen();
        changes.put(key, null);
    }

    void add(String callerName, NotificationMessage message) {
        requireOpen();
        if (!held.contains(callerName)) {
            throw new IllegalStateException("the step does not hold the lock \"" + callerName
                    + "\", which guards the notifications of this caller; acquire it before anything is written");
        }
        changes.add(callerName, message);
    }

    @Override
    public void commit() {
        requireOpen();
        try {
            if (!changes.isEmpty()) {
                store.publish(changes);
            }
        } finally {
            end();
        }
        store.tell(List.copyOf(changes.notifications().keySet()));
    }

    @Override
    public void close() {
        if (!over) {
            end();
        }
    }

    private void end() {
        over = true;
        store.ended();
        release();
    }

    private void release() {
        held.descendingSet().forEach(locks::unlock);
        held.clear();
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("the step is over");
        }
    }
}
