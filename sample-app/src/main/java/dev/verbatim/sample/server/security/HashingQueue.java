package dev.verbatim.sample.server.security;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords on at most half of the processors, so that somebody who guesses passwords can neither use up the processors
 * nor keep others out. {@link FairQueue} decides whose password is checked next. No thread waits. Users who were verified once
 * bypass this queue.
 */
final class HashingQueue {
    private static final int MOST_WAITING = 500;

    /** More than the programs of one user have at a time. The server checks this many passwords within seconds. */
    private static final int MOST_WAITING_OF_A_NETWORK = 60;

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final FairQueue<Attempt> turns = new FairQueue<>(MOST_WAITING, MOST_WAITING_OF_A_NETWORK);
    private final Executor executor;
    private final LongSupplier nanoTime;
    private int threads;
    private boolean closed;

    /** Checks passwords on the threads of an executor. */
    HashingQueue(Executor executor) {
        this(executor, System::nanoTime);
    }

    /** Measures waiting times with the given monotonic clock. */
    HashingQueue(Executor executor, LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** Queues an attempt. It will be checked in its turn, or refused. */
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

    /** Returns the number of attempts that are being checked or wait to be. */
    int inQueue() {
        synchronized (turns) {
            return turns.size() + threads;
        }
    }

    /** Refuses all waiting and all later attempts. */
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

    /** A password to check. The queue calls exactly one of the methods, once. Neither may throw. */
    interface Attempt {
        /** Checks the password; slow. */
        void check();

        /** Refuses the attempt without checking it. */
        void refuse();
    }
}
