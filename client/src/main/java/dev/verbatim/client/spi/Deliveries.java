package dev.verbatim.client.spi;

import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ConnectionListener;
import dev.verbatim.runtime.NotificationMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers notifications, and news of the connection, in the order in which they arrive, by one thread at a time. If receivers are
 * too slow, the thread that reads from the network waits for them, but not for ever.
 */
final class Deliveries<N extends NotificationMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final ClientLimits limits;
    private final ConnectionListener listener;
    private final Consumer<Delivery.Received<N>> receivers;
    private final Executor threads;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Delivery<N>> queue = new ArrayDeque<>();
    private int notifications;
    private boolean overflown;
    private boolean delivering;
    private boolean closed;

    Deliveries(
            ClientLimits limits,
            ConnectionListener listener,
            Consumer<Delivery.Received<N>> receivers,
            Executor threads) {
        this.limits = limits;
        this.listener = listener;
        this.receivers = receivers;
        this.threads = threads;
    }

    /** Delivers a notification. Waits for room, and drops it if there is none. */
    void add(Delivery.Received<N> notification) {
        lock.lock();
        try {
            if (hasRoom()) {
                overflown = false;
                notifications++;
                queue.add(notification);
            } else if (!closed) {
                drop();
            }
        } finally {
            lock.unlock();
        }
        deliver();
    }

    private boolean hasRoom() {
        // After a first wait that was too short, the network is not held up again until there is room.
        long left = overflown ? 0 : limits.maxQueueWait().toNanos();
        while (!closed && notifications >= limits.maxQueued() && left > 0) {
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                left = 0;
            }
        }
        return !closed && notifications < limits.maxQueued();
    }

    private void drop() {
        if (!overflown) {
            LOG.warn(
                    "notifications are dropped, because receivers are too slow and {} are waiting; make the receivers faster,"
                            + " or set ClientLimits.withMaxQueued",
                    notifications);
        }
        overflown = true;
        if (!(queue.peekLast() instanceof Delivery.Gap<N>)) {
            queue.add(new Delivery.Gap<>());
        }
        if (queue.peekLast() instanceof Delivery.Gap<N> gap) {
            gap.more();
        }
    }

    /** Tells the listener something, after the notifications that have arrived before. */
    void tell(Consumer<ConnectionListener> news) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            queue.add(new Delivery.News<>(news));
        } finally {
            lock.unlock();
        }
        deliver();
    }

    private void deliver() {
        lock.lock();
        try {
            if (delivering || queue.isEmpty() || closed) {
                return;
            }
            delivering = true;
        } finally {
            lock.unlock();
        }
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the client is being closed", stopped);
        }
    }

    private void run() {
        for (Delivery<N> next = next(); next != null; next = next()) {
            try {
                one(next);
            } catch (RuntimeException failure) {
                LOG.error("the listener for the connection has failed; it is told of further events", failure);
            }
        }
    }

    private void one(Delivery<N> next) {
        if (next instanceof Delivery.Received<N> notification) {
            receivers.accept(notification);
        } else if (next instanceof Delivery.News<N> told) {
            told.news().accept(listener);
        } else if (next instanceof Delivery.Gap<N> gap) {
            listener.mayHaveMissed(reason(gap));
        }
    }

    private String reason(Delivery.Gap<N> gap) {
        lock.lock();
        try {
            return gap.reason();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Delivery<N> next() {
        lock.lock();
        try {
            Delivery<N> next = closed ? null : queue.poll();
            delivering = next != null;
            if (next instanceof Delivery.Received<N>) {
                notifications--;
                changed.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Delivers nothing any more, and lets go who waits. */
    void close() {
        lock.lock();
        try {
            closed = true;
            queue.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
