package dev.verbatim.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Lets operations in until the application stops, and lets it stop when those that are under way have ended, or after
 * {@code spring.lifecycle.timeout-per-shutdown-phase}. Stops before the web server does.
 */
final class OperationGate implements SmartLifecycle {
    /** The web server ends its own graceful shutdown 1,024 below the default. */
    static final int PHASE = DEFAULT_PHASE - 512;

    private boolean running;
    private boolean closed;
    private int underWay;
    private @Nullable Runnable whenEmpty;

    /** Whether an operation may begin; then {@link #leave} has to follow. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        underWay++;
        return true;
    }

    /** An operation has ended. */
    void leave() {
        Runnable last = null;
        synchronized (this) {
            underWay--;
            if (underWay == 0 && whenEmpty != null) {
                last = whenEmpty;
                whenEmpty = null;
            }
        }
        if (last != null) {
            last.run();
        }
    }

    /** Whether operations may begin. */
    synchronized boolean isOpen() {
        return !closed;
    }

    /** Returns how many operations are under way. */
    synchronized int underWay() {
        return underWay;
    }

    @Override
    public synchronized void start() {
        running = true;
        closed = false;
    }

    @Override
    public synchronized void stop() {
        running = false;
        closed = true;
    }

    @Override
    public void stop(Runnable stopped) {
        synchronized (this) {
            stop();
            if (underWay > 0) {
                whenEmpty = stopped;
                return;
            }
        }
        stopped.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** The web server of a context that Spring 7 pauses goes on, so operations do, too. Spring 6 does not know this method. */
    @SuppressWarnings("MissingOverride")
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
