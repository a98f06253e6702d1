package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.runtime.state.OutcomeUnknownException;
import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.StateUnavailableException;
import dev.verbatim.runtime.state.Step;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in memory that cannot lock or cannot publish while a test says so. */
public final class BreakableStore implements StateStore {
    private final MemoryStore store = new MemoryStore();
    private volatile boolean cannotLock;
    private volatile boolean cannotPublish;
    private volatile boolean cannotTell;

    public void cannotLock(boolean value) {
        cannotLock = value;
    }

    public void cannotPublish(boolean value) {
        cannotPublish = value;
    }

    /** @param value whether steps are published, but nobody knows it */
    public void cannotTell(boolean value) {
        cannotTell = value;
    }

    public int locksInUse() {
        return store.locksInUse();
    }

    @Override
    public <V> @Nullable V read(StateKey<V> key) {
        return store.read(key);
    }

    @Override
    public Step begin(Collection<String> locks) {
        if (cannotLock) {
            throw new StateUnavailableException("the other nodes do not answer; look at node 7");
        }
        return new BreakableStep(store.begin(locks));
    }

    @Override
    public Optional<Step> current() {
        return store.current().map(BreakableStep::new);
    }

    @Override
    public NotificationLog notifications() {
        return store.notifications();
    }

    private final class BreakableStep implements Step {
        private final Step step;

        private BreakableStep(Step step) {
            this.step = step;
        }

        @Override
        public boolean holds(Collection<String> locks) {
            return step.holds(locks);
        }

        @Override
        public void lock(Collection<String> more) {
            step.lock(more);
        }

        @Override
        public <V> void write(StateKey<V> key, V value) {
            step.write(key, value);
        }

        @Override
        public void remove(StateKey<?> key) {
            step.remove(key);
        }

        @Override
        public void commit() {
            if (cannotPublish) {
                step.close();
                throw new StateUnavailableException("the disk of node 7 is full");
            }
            step.commit();
            if (cannotTell) {
                throw new OutcomeUnknownException("node 7 is lost", new IllegalStateException());
            }
        }

        @Override
        public void close() {
            step.close();
        }
    }
}
