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
 * Takes notifications from whoever holds a lock and sends them on without it, one after the other, in the order in which
 * they came. There is room for some; when it is full, whoever brings more waits until one has been sent, which takes no client.
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
     * Sends to a target by a thread of its own.
     *
     * @param mostNotifications the room that there is, in notifications
     * @param mostBytes the room that there is, in bytes of JSON; a larger notification takes all of it
     */
    public Outbox(NotificationSink target, int mostNotifications, int mostBytes) {
        this.target = target;
        this.mostNotifications = mostNotifications;
        this.mostBytes = mostBytes;
        this.places = new Semaphore(mostNotifications);
        this.bytes = new Semaphore(mostBytes);
    }

    /** Shows how much there is to be sent. */
    public void showIn(ServerMetrics metrics) {
        metrics.inUse("outbox.notifications", "Notifications on their way to the sessions", this::notifications);
        metrics.inUse("outbox.bytes", "Bytes of these notifications", this::bytes);
    }

    /** The number of notifications that are still to be sent. */
    int notifications() {
        return mostNotifications - places.availablePermits();
    }

    /** The bytes of the notifications that are still to be sent. */
    int bytes() {
        return mostBytes - bytes.availablePermits();
    }

    /** May wait for room, but never for a client. */
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
            LOG.debug("not sent, the server has stopped: {}", message);
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
                giveUp();
            }
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody waits for room any longer. */
    private void giveUp() {
        sender.shutdownNow();
        release(mostNotifications, mostBytes);
    }
}
