package dev.verbatim.sample.server.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps whoever tries passwords from taking all processors and threads: only some are hashed at a time, only some wait for
 * their turn, and the rest is refused. A user who was verified once has no need of this queue.
 */
final class HashingQueue {
    private static final int MOST_IN_QUEUE = 16;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final AtomicInteger inQueue = new AtomicInteger();

    int inQueue() {
        return inQueue.get();
    }

    boolean matches(PasswordHash hash, String password) throws TooManyAttemptsException {
        try {
            if (inQueue.incrementAndGet() > MOST_IN_QUEUE) {
                throw new TooManyAttemptsException();
            }
            turns.acquireUninterruptibly();
            try {
                return hash.matches(password);
            } finally {
                turns.release();
            }
        } finally {
            inQueue.decrementAndGet();
        }
    }
}
