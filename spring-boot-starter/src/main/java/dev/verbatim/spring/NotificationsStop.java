package dev.verbatim.spring;

import dev.verbatim.runtime.connection.Notifications;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Ends the sessions of notifications when the last operations have ended, and before the web server waits for its requests: an event
 * stream would never end by itself. Does so only when the application ends, because a context that is stopped may start again, as
 * those of tests do in Spring 7.
 */
final class NotificationsStop implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {
    private final Notifications notifications;
    private final ApplicationContext application;
    private volatile boolean running;
    private volatile boolean closing;

    NotificationsStop(Notifications notifications, ApplicationContext application) {
        this.notifications = notifications;
        this.application = application;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing |= event.getApplicationContext() == application;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (closing) {
            notifications.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return OperationGate.PHASE - 1;
    }
}
