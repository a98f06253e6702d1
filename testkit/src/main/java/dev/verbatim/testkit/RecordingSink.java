package dev.verbatim.testkit;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the notifications that it receives, for unit tests of handlers. Thread-safe.
 *
 * <pre>{@code
 * RecordingSink sink = new RecordingSink();
 * new Robots(sink).move("R2", 7);
 *
 * assertThat(sink.receivedBy("anna")).containsExactly(RobotMoved.builder().x(7).build());
 * RobotMoved moved = sink.await(RobotMoved.class, event -> event.x() > 5, Duration.ofSeconds(2));
 * }</pre>
 *
 * @since 0.2.0
 */
public final class RecordingSink implements NotificationSink {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Recorded> recorded = new ArrayList<>();

    /** Creates a sink that has received nothing. */
    public RecordingSink() {}

    /** Keeps a notification. */
    @Override
    public void send(String callerName, NotificationMessage message) {
        lock.lock();
        try {
            recorded.add(new Recorded(callerName, message));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns everything that was received, in order. */
    public List<Recorded> received() {
        lock.lock();
        try {
            return List.copyOf(recorded);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the notifications to one user, in order. */
    public List<NotificationMessage> receivedBy(String callerName) {
        return received().stream()
                .filter(each -> each.callerName().equals(callerName))
                .map(Recorded::message)
                .toList();
    }

    /** Returns the notifications of one type to any user, in order. */
    public <N extends NotificationMessage> List<N> received(Class<N> type) {
        return received().stream()
                .map(Recorded::message)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /**
     * Returns the first notification of a type that fits, and waits for it if it has not been received yet.
     *
     * @param timeout how long to wait at most
     * @throws AssertionError if none is received in time; the message lists what was received
     */
    public <N extends NotificationMessage> N await(Class<N> type, Predicate<? super N> fits, Duration timeout) {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (true) {
                for (N message : received(type)) {
                    if (fits.test(message)) {
                        return message;
                    }
                }
                if (left <= 0) {
                    throw new AssertionError(
                            "no " + type.getSimpleName() + " that fits was received within " + timeout + seen());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + type.getSimpleName() + seen(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was received. */
    public void clear() {
        lock.lock();
        try {
            recorded.clear();
        } finally {
            lock.unlock();
        }
    }

    private String seen() {
        return recorded.isEmpty()
                ? "; nothing was received"
                : recorded.stream()
                        .map(each -> "\n  to " + each.callerName() + ": " + each.message())
                        .collect(Collectors.joining("", "; received:", ""));
    }

    /**
     * A notification that was received.
     *
     * @param callerName the user whom it concerns
     * @param message what has happened
     */
    public record Recorded(String callerName, NotificationMessage message) {}
}
