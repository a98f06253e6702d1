package dev.verbatim.runtime.connection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends the messages of one connection in order and one at a time, and counts the requests that it still has to answer. */
final class Outbox {
    private final ConnectionLimits limits;
    private final Wire wire;
    private final Consumer<Ending> ended;
    private final NotificationCounters counters;
    private final SendQueue waiting;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** The thread that handles a request. */
    private @Nullable Thread handling;
    /** Whether a message is on its way. */
    private boolean sending;
    /** Whether a thread takes messages out of the queue. */
    private boolean pumping;

    private boolean closing;
    /** Whether there was no room for an event, and slow readers are ended. */
    private boolean overflown;

    private boolean over;
    /** Whether it has been told that it is over. */
    private boolean told;

    private int requests;
    private long answerBytes;

    /**
     * An empty outbox.
     *
     * @param ended told once why there will be no more messages
     * @param notice the message that tells the other side how many events were dropped; {@code null} if there is none
     */
    Outbox(
            ConnectionLimits limits,
            Wire wire,
            Consumer<Ending> ended,
            NotificationCounters counters,
            LongFunction<byte @Nullable []> notice) {
        this.limits = limits;
        this.wire = wire;
        this.ended = ended;
        this.counters = counters;
        this.waiting = new SendQueue(limits, counters, notice);
    }

    /**
     * Waits until one more request may be handled. It counts until {@link #answer} has been called and the answer sent.
     *
     * @return false if it must not be handled any more
     */
    boolean take() {
        return locked(() -> {
            while (!closing && !over && (requests >= limits.maxRequests() || answerBytes > limits.maxQueuedBytes())) {
                changed.awaitUninterruptibly();
            }
            boolean taken = !closing && !over;
            requests += taken ? 1 : 0;
            return taken;
        });
    }

    /** The calling thread handles a request from now on: the events that it sends wait for the answer. */
    void begin() {
        locked(() -> {
            handling = Thread.currentThread();
            return true;
        });
    }

    /** The thread handles the request no longer: events need not wait any more. */
    void release() {
        change(() -> {
            handling = null;
            waiting.release();
            return true;
        });
    }

    /**
     * Answers a request that was taken.
     *
     * @param answer {@code null} if it gets none
     */
    void answer(byte @Nullable [] answer) {
        change(() -> {
            if (answer == null) {
                requests--;
                changed.signalAll();
            } else {
                answerBytes += answer.length;
                waiting.addAnswer(answer);
            }
            return true;
        });
    }

    /**
     * Sends an event.
     *
     * @param waits whether it waits for the answer to the request that its thread is handling
     * @return false if it is not sent
     */
    boolean event(byte[] message, boolean waits) {
        boolean queued = queue(message, waits, Thread.currentThread()::equals);
        flush();
        return queued;
    }

    /**
     * Queues an event; {@link #flush} must follow. Sends nothing, so the caller may hold locks.
     *
     * @param sentBy whether a thread has caused it; it waits for the answer to the request that this thread is handling
     */
    void queue(byte[] message, Predicate<Thread> sentBy) {
        queue(message, true, sentBy.or(Thread.currentThread()::equals));
    }

    private boolean queue(byte[] message, boolean waits, Predicate<Thread> sentBy) {
        return locked(() -> {
            boolean isHeld = waits && handling != null && sentBy.test(handling);
            boolean queued = !closing && !over && waiting.addEvent(message, isHeld, waits);
            overflown |= !queued && !closing && !over && limits.slowReaders() == SlowReaders.ENDED;
            return queued;
        });
    }

    /** Queues a message that does not count towards the limits; {@link #flush} must follow. */
    void queueUnlimited(QueuedMessage message) {
        locked(() -> {
            if (!closing && !over) {
                waiting.addUnlimited(message);
            }
            return true;
        });
    }

    /** Sends what was queued, or ends if there was no room. */
    void flush() {
        if (locked(() -> overflown)) {
            end(Ending.SLOW);
        } else {
            change(() -> true);
        }
    }

    /** Sends a message if nothing else is being sent or handled, or waits. */
    void idle(byte[] message) {
        change(() -> {
            boolean idle = !closing && !sending && handling == null && waiting.isEmpty();
            if (idle) {
                waiting.addUnlimited(new QueuedMessage(QueuedMessage.Kind.OTHER, message));
            }
            return idle;
        });
    }

    /**
     * Sends a request of this side.
     *
     * @return false if it is not sent
     */
    boolean request(byte[] message) {
        return change(() -> !closing && waiting.addRequest(message));
    }

    /** Ends when everything has been sent. */
    void close() {
        change(() -> {
            closing = true;
            changed.signalAll();
            return true;
        });
    }

    /** Waits until all requests that were taken have been answered, then ends; returns when it has been told. */
    void finish() {
        await(() -> over || requests == 0);
        close();
        await(() -> told);
    }

    private void await(BooleanSupplier reached) {
        locked(() -> {
            while (!reached.getAsBoolean()) {
                changed.awaitUninterruptibly();
            }
            return true;
        });
    }

    long dropped() {
        lock.lock();
        try {
            return waiting.dropped();
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        return locked(() -> !closing && !over);
    }

    /** Ends at once. */
    void end(Ending ending) {
        boolean first = locked(() -> {
            boolean wasOpen = !over;
            over = true;
            waiting.clear();
            changed.signalAll();
            return wasOpen;
        });
        if (first) {
            ended.accept(ending);
            locked(() -> {
                told = true;
                changed.signalAll();
                return true;
            });
        }
    }

    private boolean locked(BooleanSupplier action) {
        lock.lock();
        try {
            return action.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes what there is to send, and sends it unless another thread does.
     *
     * @return false if it is over, or the change says so
     */
    private boolean change(BooleanSupplier change) {
        boolean changes;
        boolean pumps;
        lock.lock();
        try {
            changes = !over && change.getAsBoolean();
            pumps = changes && !pumping && !sending;
            pumping |= pumps;
        } finally {
            lock.unlock();
        }
        if (pumps) {
            pump();
        }
        return changes;
    }

    /** Sends until a message is on its way or there are no more. Not recursive, as a message may be sent at once. */
    private void pump() {
        while (true) {
            QueuedMessage next;
            boolean closed;
            lock.lock();
            try {
                next = over || sending ? null : waiting.poll();
                closed = next == null && closing && !over && !sending && handling == null && !waiting.hasHeld();
                sending |= next != null;
                pumping = next != null;
            } finally {
                lock.unlock();
            }
            if (closed) {
                end(Ending.CLOSED);
            }
            if (next == null) {
                return;
            }
            write(next);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // sent() is told of every failure.
    private void write(QueuedMessage next) {
        CompletableFuture<@Nullable Void> written;
        try {
            written = wire.send(next.message());
        } catch (RuntimeException failure) {
            written = CompletableFuture.failedFuture(failure);
        }
        if (!written.isDone()) {
            written = written.orTimeout(limits.maxWrite().toNanos(), TimeUnit.NANOSECONDS);
        }
        written.whenComplete((none, failure) -> sent(next, failure));
    }

    private void sent(QueuedMessage message, @Nullable Throwable failure) {
        if (failure != null) {
            end(failure instanceof TimeoutException ? Ending.SLOW : Ending.LOST);
            return;
        }
        change(() -> {
            sending = false;
            if (message.isAnswer()) {
                requests--;
                answerBytes -= message.message().length;
            }
            if (message.isNotification()) {
                counters.countSent();
            }
            changed.signalAll();
            return true;
        });
    }
}
