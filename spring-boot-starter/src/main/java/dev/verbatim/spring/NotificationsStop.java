package dev.verbatim.spring;

import dev.verbatim.runtime.connection.Notifications;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the sessions of notifications when the last operations have ended, and before the web server waits for its requests: an event
 * stream would never end by itself. When the context starts again, sessions are accepted again.
 */
final class NotificationsStop implements SmartLifecycle {
    private final Notifications notifications;
    private volatile boolean running;

    NotificationsStop(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void start() {
        notifications.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        notifications.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Spring 7 pauses the context of a test that is not in use, but not its web server, so sessions go on, too. Spring 6 does not know
     * this method.
     */
    @SuppressWarnings("MissingOverride")
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return OperationGate.PHASE - 1;
    }
}
