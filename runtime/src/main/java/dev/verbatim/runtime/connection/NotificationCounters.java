package dev.verbatim.runtime.connection;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what {@link Notifications} hands to sessions, for metrics. Thread-safe.
 *
 * <pre>{@code
 * NotificationCounters counters = notifications.counters();
 * Gauge.builder("notifications.queued", counters::queued).register(registry);
 * FunctionCounter.builder("notifications.dropped", counters, NotificationCounters::dropped).register(registry);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class NotificationCounters {
    private final LongAdder sessions = new LongAdder();
    private final LongAdder queued = new LongAdder();
    private final LongAdder queuedBytes = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder slow = new LongAdder();

    /** Creates counters at zero. */
    NotificationCounters() {}

    /** Returns the number of open sessions. */
    public long sessions() {
        return sessions.sum();
    }

    /** Returns the number of messages that wait to be sent; one that waits for two sessions counts twice. */
    public long queued() {
        return queued.sum();
    }

    /** Returns the bytes of the messages that wait to be sent; one that waits for two sessions counts twice. */
    public long queuedBytes() {
        return queuedBytes.sum();
    }

    /** Returns how many notifications have been handed to the network since the start; one for two sessions counts twice. */
    public long sent() {
        return sent.sum();
    }

    /** Returns how many notifications have been dropped since the start because sessions were too slow. */
    public long dropped() {
        return dropped.sum();
    }

    /** Returns how many sessions have been ended since the start because they were too slow. */
    public long endedSlow() {
        return slow.sum();
    }

    void countSessions(int more) {
        sessions.add(more);
    }

    void countQueued(int more, long moreBytes) {
        queued.add(more);
        queuedBytes.add(moreBytes);
    }

    void countSent() {
        sent.increment();
    }

    void countDropped() {
        dropped.increment();
    }

    void countSlow() {
        slow.increment();
    }
}
