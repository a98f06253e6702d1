package dev.verbatim.sample.server.soak;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The waiting times of users. Thread-safe. */
final class Latencies {
    private long[] nanos = new long[1_024];
    private int count;

    synchronized void add(long waited) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = waited;
    }

    synchronized int count() {
        return count;
    }

    /** Returns the percentile of the waiting times in milliseconds. */
    synchronized double percentile(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        long value = count == 0 ? 0 : sorted[Math.min(count - 1, count * percent / 100)];
        return (double) value / TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
        return "%,d waits, median %.1f ms, 99 of 100 up to %.1f ms".formatted(count(), percentile(50), percentile(99));
    }
}
