package dev.verbatim.sample.server.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The keys of requests that have arrived in the last seconds, by user. Thread-safe.
 */
final class RequestKeys {
    /** Browsers send a request again at once, and the desktop waits no longer for an answer. */
    static final long SECONDS = 10;

    /** A user sends 200 requests in a second at most, so this is more than one of them needs. */
    static final int MOST = 10_000;

    private final LongSupplier nanoTime;
    private final Set<Key> known = new HashSet<>();
    private final Deque<Arrival> arrivals = new ArrayDeque<>();

    /**
     * Uses the given clock.
     *
     * @param nanoTime a monotonic clock in nanoseconds, with any origin
     */
    RequestKeys(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns whether this is the first request of the user with this key, and remembers it if so. */
    synchronized boolean isFirst(String user, String key) {
        long now = nanoTime.getAsLong();
        forgetBefore(now);
        Key arriving = new Key(user, key);
        if (!known.add(arriving)) {
            return false;
        }
        arrivals.add(new Arrival(arriving, now));
        if (arrivals.size() > MOST) {
            known.remove(arrivals.remove().key());
        }
        return true;
    }

    /** Returns the number of keys that are remembered. */
    synchronized int remembered() {
        forgetBefore(nanoTime.getAsLong());
        return known.size();
    }

    private void forgetBefore(long now) {
        while (!arrivals.isEmpty() && now - arrivals.element().nanos() > TimeUnit.SECONDS.toNanos(SECONDS)) {
            known.remove(arrivals.remove().key());
        }
    }

    private record Key(String user, String key) {}

    private record Arrival(Key key, long nanos) {}
}
