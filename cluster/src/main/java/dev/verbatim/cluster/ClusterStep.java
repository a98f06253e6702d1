package dev.verbatim.cluster;

import dev.verbatim.cluster.Command.Publish;
import dev.verbatim.cluster.Command.Sent;
import dev.verbatim.cluster.Command.Write;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.LogPosition;
import dev.verbatim.runtime.state.RenderedNotification;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateType;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A step of a {@link ClusterStore}. It waits for the other nodes twice: when it asks for its locks, and when it publishes. In between
 * it reads what this node has, which is up to date for what the locks guard.
 */
final class ClusterStep implements Step {
    private final ClusterStore store;
    private final long id;
    private final TreeSet<String> held = new TreeSet<>();
    private final Map<StateKey<?>, @Nullable Object> written = new LinkedHashMap<>();
    private final Map<String, List<RenderedNotification>> notifications = new LinkedHashMap<>();
    private boolean isCaughtUp;
    private boolean over;

    ClusterStep(ClusterStore store, long id) {
        this.store = store;
        this.id = id;
    }

    @Override
    public boolean holds(Collection<String> locks) {
        return held.containsAll(locks);
    }

    @Override
    public void lock(Collection<String> more) {
        requireOpen();
        if (!isUnchanged()) {
            throw new IllegalStateException("the step has written already; acquire its locks first");
        }
        acquire(more);
    }

    /** Waits for locks. */
    void acquire(Collection<String> names) {
        TreeSet<String> wanted = new TreeSet<>(names);
        wanted.removeAll(held);
        if (wanted.isEmpty()) {
            return;
        }
        try {
            store.lock(id, List.copyOf(wanted));
        } catch (StateUnavailableException late) {
            end();
            throw late;
        }
        held.addAll(wanted);
        isCaughtUp = true;
    }

    @SuppressWarnings("unchecked") // Each key has a value of its own type.
    <V> @Nullable V read(StateKey<V> key) {
        if (written.containsKey(key)) {
            return (V) written.get(key);
        }
        if (!isCaughtUp) {
            store.catchUp();
            isCaughtUp = true;
        }
        return store.replica().read(key);
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
        RenderedNotification rendered = RenderedNotification.of(message);
        // Here, so that the sender learns of a failure before anything is published.
        rendered.toJson();
        notifications.computeIfAbsent(callerName, name -> new ArrayList<>()).add(rendered);
    }

    @Override
    public void commit() {
        requireOpen();
        boolean isPublished = false;
        try {
            if (!isUnchanged()) {
                store.publish(id, new Publish(id, !held.isEmpty(), writes(), sent()));
                isPublished = true;
            }
        } finally {
            if (isPublished) {
                held.clear();
            }
            end();
        }
    }

    private List<Write> writes() {
        List<Write> writes = new ArrayList<>(written.size());
        written.forEach((key, value) -> writes.add(new Write(key.path(), encoded(key, value))));
        return writes;
    }

    @SuppressWarnings("unchecked") // A value has the type of its key.
    private static byte @Nullable [] encoded(StateKey<?> key, @Nullable Object value) {
        return value == null ? null : ((StateType<Object>) key.type()).writer().apply(value);
    }

    private List<Sent> sent() {
        List<Sent> sent = new ArrayList<>(notifications.size());
        long now = store.now();
        notifications.forEach((caller, messages) -> sent.add(new Sent(
                caller,
                LogPosition.beginning().log(),
                messages.stream()
                        .map(each -> StoredNotification.of(each, now).toBytes())
                        .toList())));
        return sent;
    }

    private boolean isUnchanged() {
        return written.isEmpty() && notifications.isEmpty();
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
        if (!held.isEmpty()) {
            held.clear();
            store.release(id);
        }
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("the step is over");
        }
    }
}
