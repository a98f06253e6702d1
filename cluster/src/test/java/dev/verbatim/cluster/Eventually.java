package dev.verbatim.cluster;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what has to happen some time. */
final class Eventually {
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("never: %s", what);
            }
            pause();
        }
    }

    /** Returns what an action returns that may fail before. */
    static <T extends @Nullable Object> T eventually(String what, Supplier<T> action) {
        long end = System.nanoTime() + MOST.toNanos();
        while (true) {
            try {
                return action.get();
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("never: " + what, notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
