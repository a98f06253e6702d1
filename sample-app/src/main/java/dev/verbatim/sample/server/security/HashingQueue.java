package dev.verbatim.sample.server.security;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whoever tries passwords from taking all processors, and from keeping others out: half of the processors hash, nobody's
 * thread waits, and {@link FairQueue} says whose password is next. A user who was verified once has no need of this queue.
 */
final class HashingQueue {
    private static final int MOST_WAITING = 500;

    /** More than a user's programs have at a time; so many passwords are checked in some seconds. */
    private static final int MOST_WAITING_OF_A_NETWORK = 60;

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final FairQueue<Attempt> turns = new FairQueue<>(MOST_WAITING, MOST_WAITING_OF_A_NETWORK);
    private final Executor executor;
    private final LongSupplier nanoTime;
    private int threads;
    private boolean closed;

    /** Checks passwords on threads of an executor. */
    HashingQueue(Executor executor) {
        this(executor, System::nanoTime);
    }

    /** Measures how long passwords wait with a monotonic clock of choice. */
    HashingQueue(Executor executor, LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** Has an attempt checked when its turn has come, or refused. */
    void submit(RateLimitKey.Claimed sender, Attempt attempt) {
        Attempt refused;
        boolean oneMoreThread = false;
        synchronized (turns) {
            refused = closed ? attempt : turns.offer(sender, attempt, nanoTime.getAsLong());
            if (threads < MOST_THREADS && turns.size() > 0) {
                threads++;
                oneMoreThread = true;
            }
        }
        if (refused != null) {
            refused.refuse();
        }
        if (oneMoreThread) {
            executor.execute(this::checkAll);
        }
    }

    private void checkAll() {
        for (Attempt next = next(); next != null; next = next()) {
            next.check();
        }
    }

    private @Nullable Attempt next() {
        List<Attempt> late;
        Attempt next;
        synchronized (turns) {
            late = turns.waitingSinceBefore(nanoTime.getAsLong() - LONGEST_WAIT);
            next = turns.next();
            if (next == null) {
                threads--;
            }
        }
        late.forEach(Attempt::refuse);
        return next;
    }

    /** How many attempts are checked now or wait for their turn. */
    int inQueue() {
        synchronized (turns) {
            return turns.size() + threads;
        }
    }

    /** Refuses what waits, and what comes from now on. */
    void close() {
        List<Attempt> left = new ArrayList<>();
        synchronized (turns) {
            closed = true;
            for (Attempt next = turns.next(); next != null; next = turns.next()) {
                left.add(next);
            }
        }
        left.forEach(Attempt::refuse);
    }

    /** A password to be checked; either one is called, once, and none throws. */
    interface Attempt {
        /** Checks it; slow. */
        void check();

        /** Does without. */
        void refuse();
    }
}
