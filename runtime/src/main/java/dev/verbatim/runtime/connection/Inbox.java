package dev.verbatim.runtime.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has the requests of one connection handled one after the other. How many wait is up to the {@link Outbox}. */
final class Inbox {
    private final Executor executor;
    private final Consumer<byte[]> handler;
    private final Lock lock = new ReentrantLock();
    private final Queue<byte[]> requests = new ArrayDeque<>();
    private boolean handling;

    Inbox(Executor executor, Consumer<byte[]> handler) {
        this.executor = executor;
        this.handler = handler;
    }

    /**
     * Has a request handled when those before it have been.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor does not take it
     */
    void add(byte[] request) {
        boolean idle;
        lock.lock();
        try {
            requests.add(request);
            idle = !handling;
            handling = true;
        } finally {
            lock.unlock();
        }
        if (idle) {
            executor.execute(this::handle);
        }
    }

    private void handle() {
        for (byte[] request = next(); request != null; request = next()) {
            handler.accept(request);
        }
    }

    private byte @Nullable [] next() {
        lock.lock();
        try {
            byte[] next = requests.poll();
            handling = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
