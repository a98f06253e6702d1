package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.sample.server.observation.ServerMetrics;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded queue between the operations, which produce notifications under the switchboard's lock, and the sessions. One
 * thread sends the notifications in order, without the lock. When the queue is full, producers wait until one has been sent,
 * which never depends on a client.
 */
public final class Outbox implements NotificationSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final NotificationSink target;
    private final int mostNotifications;
    private final int mostBytes;
    private final Semaphore places;
    private final Semaphore bytes;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "sample-notifications"));

    /**
     * Starts a thread that sends to a target.
     *
     * @param mostNotifications the maximum number of queued notifications
     * @param mostBytes the maximum bytes of JSON in the queue; a larger notification waits for an empty queue
     */
    public Outbox(NotificationSink target, int mostNotifications, int mostBytes) {
        this.target = target;
        this.mostNotifications = mostNotifications;
        this.mostBytes = mostBytes;
        this.places = new Semaphore(mostNotifications);
        this.bytes = new Semaphore(mostBytes);
    }

    /** Registers gauges for the queue. */
    public void showIn(ServerMetrics metrics) {
        metrics.inUse(
                "outbox.notifications", "Notifications that wait to be passed to the sessions", this::notifications);
        metrics.inUse("outbox.bytes", "Bytes of these notifications", this::bytes);
    }

    /** Returns the number of queued notifications. */
    int notifications() {
        return mostNotifications - places.availablePermits();
    }

    /** Returns the bytes of the queued notifications. */
    int bytes() {
        return mostBytes - bytes.availablePermits();
    }

    /** Blocks while the queue is full, but never waits for a client. */
    @Override
    public void send(String callerName, NotificationMessage message) {
        RenderedNotification rendered;
        try {
            rendered = new RenderedNotification(message);
        } catch (RuntimeException e) {
            LOG.error("a notification was lost", e);
            return;
        }
        int size = Math.min(rendered.dataToJson().length, mostBytes);
        places.acquireUninterruptibly();
        bytes.acquireUninterruptibly(size);
        try {
            sender.execute(() -> {
                deliver(callerName, rendered);
                release(1, size);
            });
        } catch (RejectedExecutionException closed) {
            release(1, size);
            LOG.debug("not sent because the server has stopped: {}", message);
        }
    }

    private void release(int notifications, int size) {
        bytes.release(size);
        places.release(notifications);
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

    /** Blocks until all queued notifications are sent; returns at once if the outbox is closed. */
    public void flush() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        try {
            sender.execute(sent::countDown);
            sent.await();
        } catch (RejectedExecutionException closed) {
            LOG.debug("nothing to flush because the server has stopped");
        }
    }

    /** Sends the queued notifications, refuses further ones and ends the thread. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(10, TimeUnit.SECONDS)) {
                giveUp();
            }
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
        }
    }

    /** Releases all producers that wait for room. */
    private void giveUp() {
        sender.shutdownNow();
        release(mostNotifications, mostBytes);
    }
}
