package dev.verbatim.mock.serve;

import dev.verbatim.mock.stub.Disturbance;
import dev.verbatim.mock.stub.Stubs;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends notifications after the answers that they follow, in the order of the requests, with the disturbances that tests want. */
final class Delivery implements AutoCloseable {
    /** A client that does not read its answer must not hold up the notifications of others. */
    private static final long MOST_SECONDS = 10;

    private final NotificationSink sink;
    private final Stubs stubs;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "verbatim-mock");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> late = CompletableFuture.completedFuture(null);

    Delivery(NotificationSink sink, Stubs stubs) {
        this.sink = sink;
        this.stubs = stubs;
    }

    /** Sends notifications when the answer has been sent, and what was to be sent before. */
    synchronized void send(
            String user, List<? extends NotificationMessage> notifications, CompletableFuture<Void> answered) {
        if (notifications.isEmpty()) {
            return;
        }
        CompletableFuture<Void> inTime = answered.copy().completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS);
        last = last.thenCombineAsync(
                        inTime,
                        (before, now) -> {
                            sendNow(user, notifications);
                            return (Void) null;
                        },
                        executor)
                .exceptionally(failure -> null);
    }

    /** Sends notifications in the calling thread. */
    void sendNow(String user, List<? extends NotificationMessage> notifications) {
        for (NotificationMessage notification : notifications) {
            Optional<Disturbance> disturbance = stubs.disturbance(notification.messageType());
            int copies = disturbance.map(Disturbance::copies).orElse(1);
            Duration delay = disturbance.map(Disturbance::delay).orElse(Duration.ZERO);
            for (int copy = 0; copy < copies; copy++) {
                if (delay.isZero()) {
                    sink.send(user, notification);
                } else {
                    later(delay, () -> sink.send(user, notification));
                }
            }
        }
    }

    /** Runs a task after some time. */
    void later(Duration delay, Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (this) {
            late = late.isDone() ? done : CompletableFuture.allOf(late, done);
        }
        var unused = executor.schedule(
                () -> {
                    try {
                        task.run();
                    } finally {
                        done.complete(null);
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** Returns whether a user has a session for notifications of a channel. */
    boolean reaches(String user, String channel) {
        return sink.reaches(user, channel);
    }

    /**
     * Waits until all notifications have been handed to the transports, late ones included.
     *
     * @throws IllegalStateException if that takes longer
     */
    void flush(Duration timeout) throws InterruptedException {
        CompletableFuture<Void> before;
        synchronized (this) {
            before = last;
        }
        try {
            before.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            CompletableFuture<Void> delayed;
            synchronized (this) {
                delayed = late;
            }
            delayed.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException waiting) {
            throw new IllegalStateException("notifications still wait to be sent after " + timeout, waiting);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
