package dev.verbatim.client.spi;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait, and one timer for all of them: it is set to the earliest deadline and looks again when that is over, so that a
 * call which is answered in time costs no timer of its own.
 */
final class Deadlines {
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Plan> next = new AtomicReference<>();
    private final Executor threads;

    Deadlines(Executor threads) {
        this.threads = threads;
    }

    /** How many calls wait. */
    int size() {
        return pending.size();
    }

    void add(Pending call) {
        pending.add(call);
        plan(call.end());
    }

    void remove(Pending call) {
        pending.remove(call);
    }

    /** Ends all calls that wait. */
    void end(Exception reason) {
        List.copyOf(pending).forEach(call -> call.end(reason));
    }

    private void plan(long end) {
        Plan planned = next.get();
        while (planned == null || end - planned.end < 0) {
            Plan mine = new Plan(end);
            if (next.compareAndSet(planned, mine)) {
                CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS, threads)
                        .execute(() -> look(mine));
                return;
            }
            planned = next.get();
        }
    }

    private void look(Plan planned) {
        next.compareAndSet(planned, null);
        long now = System.nanoTime();
        for (Pending call : pending) {
            if (call.end() - now <= 0) {
                call.end(new TimeoutException());
            } else {
                plan(call.end());
            }
        }
    }

    /** When the timer looks. */
    private static final class Plan {
        private final long end;

        Plan(long end) {
            this.end = end;
        }
    }
}
