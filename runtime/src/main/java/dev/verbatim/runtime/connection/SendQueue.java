package dev.verbatim.runtime.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one connection that wait to be sent. Events and requests are limited in number and bytes; answers are not, as
 * their requests are. For one thread at a time.
 */
final class SendQueue {
    private final ConnectionLimits limits;
    private final Deque<QueuedMessage> queue = new ArrayDeque<>();
    /** Events that follow the answer to the request that is being handled. */
    private final List<QueuedMessage> held = new ArrayList<>();

    private int limited;
    private long limitedBytes;
    private long dropped;

    SendQueue(ConnectionLimits limits) {
        this.limits = limits;
    }

    void addAnswer(byte[] message) {
        queue.add(new QueuedMessage(QueuedMessage.Kind.ANSWER, message));
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
            dropped++;
        }
        if (isFull(message)) {
            dropped += drops ? 1 : 0;
            return false;
        }
        boolean holds = isHeld || canBeHeld && !held.isEmpty();
        return add(new QueuedMessage(QueuedMessage.Kind.EVENT, message), holds ? held : queue);
    }

    /** A message of any length may wait alone. */
    private boolean isFull(byte[] message) {
        return limited >= limits.maxQueued() || limited > 0 && limitedBytes + message.length > limits.maxQueuedBytes();
    }

    private boolean add(QueuedMessage outgoing, Collection<QueuedMessage> to) {
        limited++;
        limitedBytes += outgoing.message().length;
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
    }

    /** Held events can be sent. */
    void release() {
        queue.addAll(held);
        held.clear();
    }

    /** Removes the next message to be sent; {@code null} if nothing waits. */
    @Nullable
    QueuedMessage poll() {
        QueuedMessage next = queue.poll();
        if (next != null && !next.isAnswer()) {
            forget(next);
        }
        return next;
    }

    boolean hasHeld() {
        return !held.isEmpty();
    }

    long dropped() {
        return dropped;
    }

    void clear() {
        queue.clear();
        held.clear();
    }
}
