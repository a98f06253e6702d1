package dev.verbatim.runtime.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one connection that wait to be sent. Events and requests are limited in number and bytes; answers are not, as
 * their requests are. Not thread-safe.
 */
final class SendQueue {
    private final ConnectionLimits limits;
    private final NotificationCounters counters;
    private final LongFunction<byte @Nullable []> notice;
    private final Deque<QueuedMessage> queue = new ArrayDeque<>();
    /** Events that follow the answer to the request that is being handled. */
    private final List<QueuedMessage> held = new ArrayList<>();

    private int limited;
    private long limitedBytes;
    private long dropped;
    /** How many dropped events the other side does not know of yet. */
    private long untold;

    /**
     * Nothing waits.
     *
     * @param notice the message that tells the other side how many events were dropped; {@code null} if there is none
     */
    SendQueue(ConnectionLimits limits, NotificationCounters counters, LongFunction<byte @Nullable []> notice) {
        this.limits = limits;
        this.counters = counters;
        this.notice = notice;
    }

    void addAnswer(byte[] message) {
        queue.add(new QueuedMessage(QueuedMessage.Kind.ANSWER, message));
    }

    /** Adds a message that does not count towards the limits. */
    void addUnlimited(QueuedMessage message) {
        queue.add(message);
    }

    /** Adds a request of this side, if there is room. */
    boolean addRequest(byte[] message) {
        return !isFull(message) && add(new QueuedMessage(QueuedMessage.Kind.REQUEST, message), queue);
    }

    /**
     * Adds an event, if there is room or some can be made. It waits behind events that are held.
     *
     * @param isHeld whether the event is to be held
     * @param canBeHeld whether it may be
     */
    boolean addEvent(byte[] message, boolean isHeld, boolean canBeHeld) {
        boolean drops = limits.slowReaders() == SlowReaders.EVENTS_DROPPED;
        while (drops && isFull(message) && (dropOldest(queue.iterator()) || dropOldest(held.iterator()))) {
            drop();
        }
        if (isFull(message)) {
            if (drops) {
                drop();
            }
            return false;
        }
        boolean holds = isHeld || canBeHeld && !held.isEmpty();
        return add(new QueuedMessage(QueuedMessage.Kind.EVENT, message), holds ? held : queue);
    }

    private void drop() {
        dropped++;
        untold++;
        counters.countDropped();
    }

    /** A message of any length may wait alone. */
    private boolean isFull(byte[] message) {
        return limited >= limits.maxQueued() || limited > 0 && limitedBytes + message.length > limits.maxQueuedBytes();
    }

    private boolean add(QueuedMessage outgoing, Collection<QueuedMessage> to) {
        limited++;
        limitedBytes += outgoing.message().length;
        counters.countQueued(1, outgoing.message().length);
        return to.add(outgoing);
    }

    private boolean dropOldest(Iterator<QueuedMessage> from) {
        while (from.hasNext()) {
            QueuedMessage oldest = from.next();
            if (oldest.isEvent()) {
                from.remove();
                forget(oldest);
                return true;
            }
        }
        return false;
    }

    private void forget(QueuedMessage outgoing) {
        limited--;
        limitedBytes -= outgoing.message().length;
        counters.countQueued(-1, -outgoing.message().length);
    }

    /** Held events can be sent. */
    void release() {
        queue.addAll(held);
        held.clear();
    }

    /** Removes the next message to be sent; {@code null} if nothing waits. */
    @Nullable
    QueuedMessage poll() {
        if (untold > 0) {
            byte[] told = notice.apply(untold);
            untold = 0;
            if (told != null) {
                return new QueuedMessage(QueuedMessage.Kind.OTHER, told);
            }
        }
        QueuedMessage next = queue.poll();
        if (next != null && next.isLimited()) {
            forget(next);
        }
        return next;
    }

    boolean isEmpty() {
        return queue.isEmpty() && held.isEmpty();
    }

    boolean hasHeld() {
        return !held.isEmpty();
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        counters.countQueued(-limited, -limitedBytes);
        limited = 0;
        limitedBytes = 0;
        queue.clear();
        held.clear();
    }
}
