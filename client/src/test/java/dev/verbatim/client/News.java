package dev.verbatim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a client is told: of its connection, and the notifications, in one order. */
public final class News implements ConnectionListener {
    private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    @Override
    public void connected() {
        all.add("connected");
    }

    @Override
    public void lost(String reason) {
        all.add("lost: " + reason);
    }

    @Override
    public void reconnected() {
        all.add("reconnected");
    }

    @Override
    public void mayHaveMissed(String reason) {
        all.add("missed: " + reason);
    }

    public void received(RobotApi.RobotNotification notification) {
        all.add(notification instanceof RobotApi.Moved moved ? "moved " + moved.x() : notification.toString());
    }

    /** Waits for the next one. */
    public String next() throws InterruptedException {
        String next = all.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something within 10 seconds").isNotNull();
        return next;
    }
}
