package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for conditions that become true asynchronously. */
public final class Eventually {
    private static final long MOST_SECONDS = 20;

    private Eventually() {}

    /** Returns when the condition holds; fails after a timeout. */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }
}
