package dev.verbatim.cluster;

import dev.verbatim.cluster.ClusterTransaction.Entry;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.infinispan.commons.CacheException;
import org.jspecify.annotations.Nullable;

/** A step of a {@link ClusterStore}: one pessimistic transaction. */
final class ClusterStep implements Step {
    private final ClusterStore store;
    private final TreeSet<String> held = new TreeSet<>();
    private final Map<StateKey<?>, @Nullable Object> written = new LinkedHashMap<>();
    private final Map<String, List<RenderedNotification>> notifications = new LinkedHashMap<>();
    private final Set<String> newLogs = new TreeSet<>();
    /** What was read since the last lock was acquired. */
    private final Map<StateKey<?>, @Nullable Object> read = new HashMap<>();

    private final Map<String, LockEntry> entries = new HashMap<>();
    private ClusterTransaction transaction;
    private boolean over;

    ClusterStep(ClusterStore store) {
        this.store = store;
        this.transaction = store.newTransaction();
    }

    @Override
    public boolean holds(Collection<String> locks) {
        return held.containsAll(locks);
    }

    @Override
    public void lock(Collection<String> more) {
        requireOpen();
        if (!written.isEmpty() || !notifications.isEmpty() || !newLogs.isEmpty()) {
            throw new IllegalStateException("the step has written already; acquire its locks first");
        }
        acquire(more);
    }

    /** Waits for locks. If one comes before those that it holds, it releases these, and waits for all of them in order. */
    void acquire(Collection<String> names) {
        read.clear();
        entries.clear();
        TreeSet<String> wanted = new TreeSet<>(names);
        wanted.removeAll(held);
        if (!wanted.isEmpty() && !held.isEmpty() && wanted.first().compareTo(held.last()) < 0) {
            wanted.addAll(held);
            held.clear();
            transaction.rollback();
            transaction = store.newTransaction();
        }
        try {
            for (String name : wanted) {
                transaction.lock(Keys.lock(name));
                held.add(name);
            }
        } catch (CacheException failure) {
            end(false);
            throw store.unavailable("the locks " + wanted + " were not acquired", failure);
        }
    }

    @SuppressWarnings("unchecked") // Each key has a value of its own type.
    <V> @Nullable V read(StateKey<V> key) {
        if (written.containsKey(key)) {
            return (V) written.get(key);
        }
        if (!read.containsKey(key)) {
            // The locks' own entries will be needed, and come with the same answer.
            Map<String, byte[]> found = store.readAll(keysWithEntries(Keys.value(key), held));
            keepEntries(held, found);
            byte[] bytes = found.get(Keys.value(key));
            read.put(key, bytes == null ? null : key.type().reader().apply(bytes));
        }
        return (V) read.get(key);
    }

    private Set<String> keysWithEntries(@Nullable String key, Collection<String> locks) {
        Set<String> keys = new TreeSet<>();
        if (key != null) {
            keys.add(key);
        }
        locks.stream()
                .filter(name -> !entries.containsKey(name))
                .map(Keys::lock)
                .forEach(keys::add);
        return keys;
    }

    private void keepEntries(Collection<String> locks, Map<String, byte[]> found) {
        for (String name : locks) {
            entries.computeIfAbsent(name, missing -> LockEntry.fromBytes(found.get(Keys.lock(missing))));
        }
    }

    @Override
    public <V> void write(StateKey<V> key, V value) {
        requireOpen();
        written.put(key, value);
    }

    @Override
    public void remove(StateKey<?> key) {
        requireOpen();
        written.put(key, null);
    }

    void add(String callerName, NotificationMessage message) {
        requireOpen();
        if (!held.contains(callerName)) {
            throw new IllegalStateException("the step does not hold the lock \"" + callerName
                    + "\", which guards the notifications of this caller; acquire it before anything is written");
        }
        notifications.computeIfAbsent(callerName, name -> new ArrayList<>()).add(RenderedNotification.of(message));
    }

    /** Begins the log of a caller, whose lock is held, if there is none. */
    LockEntry beginLog(String callerName) {
        loadEntries();
        LockEntry entry = entry(callerName).withLog();
        entries.put(callerName, entry);
        newLogs.add(callerName);
        return entry;
    }

    private LockEntry entry(String lock) {
        return entries.getOrDefault(lock, LockEntry.EMPTY);
    }

    private void loadEntries() {
        if (!entries.keySet().containsAll(held)) {
            keepEntries(held, store.readAll(keysWithEntries(null, held)));
        }
    }

    @Override
    public void commit() {
        requireOpen();
        Map<String, LogPosition> news = Map.of();
        boolean committed = false;
        try {
            if (!written.isEmpty() || !notifications.isEmpty() || !newLogs.isEmpty()) {
                news = publish();
                committed = true;
            }
        } finally {
            end(committed);
        }
        store.tell(news);
    }

    private Map<String, LogPosition> publish() {
        loadEntries();
        Map<String, @Nullable Entry> changes = new LinkedHashMap<>();
        written.forEach((key, value) -> changes.put(Keys.value(key), encoded(key, value)));
        Map<String, LogPosition> news = new LinkedHashMap<>();
        notifications.forEach((caller, sent) -> {
            LockEntry entry = store.append(entry(caller), caller, sent, changes);
            entries.put(caller, entry);
            news.put(caller, entry.log());
        });
        long id = store.nextStepId();
        if (!held.isEmpty()) {
            entries.computeIfPresent(held.first(), (name, entry) -> entry.withStep(id));
        }
        for (String name : held) {
            if (name.equals(held.first()) || news.containsKey(name) || newLogs.contains(name)) {
                changes.put(Keys.lock(name), store.lasting(entry(name)));
            }
        }
        try {
            transaction.write(changes);
        } catch (CacheException failure) {
            transaction.rollback();
            throw store.unavailable("nothing was published", failure);
        }
        try {
            transaction.commit();
            if (!store.isAvailable()) {
                throw new StateUnavailableException("this node has lost the others");
            }
        } catch (Exception failure) {
            store.findOut(held.isEmpty() ? null : held.first(), id, failure);
        }
        return news;
    }

    @SuppressWarnings("unchecked") // A value has the type of its key.
    private static @Nullable Entry encoded(StateKey<?> key, @Nullable Object value) {
        return value == null
                ? null
                : Entry.forever(((StateType<Object>) key.type()).writer().apply(value));
    }

    @Override
    public void close() {
        if (!over) {
            end(false);
        }
    }

    private void end(boolean committed) {
        over = true;
        store.ended();
        held.clear();
        if (!committed) {
            transaction.rollback();
        }
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("the step is over");
        }
    }
}
