package dev.verbatim.runtime.state;

import dev.verbatim.runtime.state.CallerLog.Entry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The store of one JVM. Steps that have no lock in common never wait for each other. With a {@link Journal}, each step is kept
 * there before it is published, and a new store begins where the last one has ended.
 *
 * @since 0.2.0
 */
public final class MemoryStore implements StateStore, AutoCloseable {
    private static final String VALUE = "value/";

    /** By {@link StateKey#path}: a value, or its bytes while nobody has read it. */
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    private final NamedLocks locks = new NamedLocks();
    private final MemoryLog log;
    private final @Nullable Journal journal;

    @SuppressWarnings("ThreadLocalUsage") // A thread can have a step of each store.
    private final ThreadLocal<@Nullable MemoryStep> steps = new ThreadLocal<>();

    /** Creates a store that ends with the JVM, and keeps notifications within the default limits. */
    public MemoryStore() {
        this(LogLimits.DEFAULT);
    }

    /** Creates a store that ends with the JVM. */
    public MemoryStore(LogLimits limits) {
        this(limits, Clock.systemUTC(), null);
    }

    /**
     * Creates a store that begins with what a journal has.
     *
     * @param clock tells how old notifications are
     * @throws StateUnavailableException if the journal cannot be read
     */
    public MemoryStore(LogLimits limits, Clock clock, @Nullable Journal journal) {
        this.log = new MemoryLog(this, locks, limits, clock, journal != null);
        this.journal = journal;
        if (journal != null) {
            Map<String, byte[]> kept = journal.load();
            kept.forEach((name, bytes) -> {
                if (name.startsWith(VALUE)) {
                    values.put(name.substring(VALUE.length()), new Encoded(bytes));
                }
            });
            log.load(kept);
        }
    }

    @Override
    public <V> @Nullable V read(StateKey<V> key) {
        MemoryStep step = steps.get();
        if (step != null && step.hasWritten(key)) {
            return step.written(key);
        }
        return published(key);
    }

    @SuppressWarnings("unchecked") // Only write(StateKey<V>, V) puts values here.
    private <V> @Nullable V published(StateKey<V> key) {
        Object value = values.get(key.path());
        if (value instanceof Encoded encoded) {
            V decoded = key.type().reader().apply(encoded.bytes());
            return values.replace(key.path(), encoded, decoded) ? decoded : published(key);
        }
        return (V) value;
    }

    @Override
    public Step begin(Collection<String> names) {
        if (steps.get() != null) {
            throw new IllegalStateException("this thread has a step already; use current()");
        }
        MemoryStep step = new MemoryStep(this, locks);
        step.acquire(names);
        steps.set(step);
        return step;
    }

    @Override
    public Optional<Step> current() {
        return Optional.ofNullable(steps.get());
    }

    @Nullable
    MemoryStep currentStep() {
        return steps.get();
    }

    void ended() {
        steps.remove();
    }

    /** Publishes a step whose locks are held. */
    void publish(StepChanges changes) {
        Map<String, List<Entry>> added = log.numbered(changes.notifications());
        if (journal != null) {
            Map<String, byte @Nullable []> kept = log.journaled(added);
            changes.values().forEach((key, value) -> kept.put(VALUE + key.path(), StepChanges.encoded(key, value)));
            journal.append(kept);
        }
        changes.values().forEach((key, value) -> {
            if (value == null) {
                values.remove(key.path());
            } else {
                values.put(key.path(), value);
            }
        });
        log.add(added);
    }

    /** Tells the sessions of callers that there is something new; called without locks. */
    void tell(Collection<String> callers) {
        log.tell(callers);
    }

    @Override
    public NotificationLog notifications() {
        return log;
    }

    /** Returns how often a step has had to wait for another one with the same lock. */
    public long lockWaits() {
        return locks.waits();
    }

    /** Returns the number of locks that are held or waited for. */
    public int locksInUse() {
        return locks.size();
    }

    /** Returns the number of notifications that are kept. */
    public int keptNotifications() {
        return log.size();
    }

    /** Returns the bytes of JSON of the notifications that are kept. */
    public long keptBytes() {
        return log.bytes();
    }

    /** Returns the number of values. */
    public int size() {
        return values.size();
    }

    /** Closes the journal. */
    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }

    /** Compared by identity, so that a value is decoded in place of these bytes only. */
    private static final class Encoded {
        private final byte[] bytes;

        private Encoded(byte[] bytes) {
            this.bytes = bytes;
        }

        private byte[] bytes() {
            return bytes;
        }
    }
}
