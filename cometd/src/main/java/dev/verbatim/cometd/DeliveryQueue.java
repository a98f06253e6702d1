package dev.verbatim.cometd;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.state.RenderedNotification;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded queue between the operations, which produce notifications under the lock of a resource, and the sessions of CometD,
 * which have locks of their own. One thread delivers the notifications in order, without the producers' locks. When the queue is
 * full, producers wait until one has been delivered, which never depends on a client.
 *
 * @since 0.2.0
 */
public final class DeliveryQueue implements NotificationSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);

    private final NotificationSink target;
    private final int mostNotifications;
    private final int mostBytes;
    private final Semaphore places;
    private final Semaphore bytes;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "verbatim-cometd"));

    /**
     * Starts a thread that sends to a target.
     *
     * @param mostNotifications the maximum number of queued notifications
     * @param mostBytes the maximum bytes of JSON in the queue; a larger notification waits for an empty queue
     */
    public DeliveryQueue(NotificationSink target, int mostNotifications, int mostBytes) {
        this.target = target;
        this.mostNotifications = mostNotifications;
        this.mostBytes = mostBytes;
        this.places = new Semaphore(mostNotifications);
        this.bytes = new Semaphore(mostBytes);
    }

    /** Returns the number of queued notifications. */
    public int notifications() {
        return mostNotifications - places.availablePermits();
    }

    /** Returns the bytes of the queued notifications. */
    public int bytes() {
        return mostBytes - bytes.availablePermits();
    }

    /** Blocks while the queue is full, but never waits for a client. */
    @Override
    public void send(String callerName, NotificationMessage message) {
        RenderedNotification rendered = RenderedNotification.of(message);
        int length;
        try {
            length = rendered.dataToJson().length;
        } catch (RuntimeException e) {
            LOG.error("a notification was lost", e);
            return;
        }
        int size = Math.min(length, mostBytes);
        places.acquireUninterruptibly();
        bytes.acquireUninterruptibly(size);
        try {
            sender.execute(() -> {
                deliver(callerName, rendered);
                release(1, size);
            });
        } catch (RejectedExecutionException closed) {
            release(1, size);
            LOG.debug("not sent because the queue is closed: {}", message);
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
            LOG.debug("nothing to flush because the queue is closed");
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
