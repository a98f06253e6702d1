package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notifications from whoever holds a lock and sends them on without it, one after the other, in the order in which
 * they came.
 */
public final class Outbox implements NotificationSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final NotificationSink target;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "sample-notifications"));

    /** Sends to a target by a thread of its own. */
    public Outbox(NotificationSink target) {
        this.target = target;
    }

    @Override
    public void send(String callerName, NotificationMessage message) {
        try {
            sender.execute(() -> deliver(callerName, message));
        } catch (RejectedExecutionException closed) {
            LOG.debug("not sent, the server has stopped: {}", message);
        }
    }

    @Override
    public boolean reaches(String callerName, String channel) {
        return target.reaches(callerName, channel);
    }

    private void deliver(String callerName, NotificationMessage message) {
        try {
            target.send(callerName, message);
        } catch (RuntimeException e) {
            LOG.error("a notification was lost", e);
        }
    }

    /** Returns when what has come so far is sent; at once if the outbox is closed. */
    public void flush() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        try {
            sender.execute(sent::countDown);
            sent.await();
        } catch (RejectedExecutionException closed) {
            LOG.debug("nothing to wait for, the server has stopped");
        }
    }

    /** Sends what has come so far, takes nothing more and ends the thread. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(10, TimeUnit.SECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException e) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
