package dev.verbatim.sample.server.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Accepts a fixed number of requests per second from each sender. After a pause, a sender can send the requests of two seconds
 * at once. A refused request does not count, so a sender who sends too many is still served at the fixed rate.
 *
 * <p>Instances are thread-safe.
 */
public final class RateLimiter {
    private static final int BURST_SECONDS = 2;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /**
     * For each sender, the time at which the accepted requests are paid off at the fixed rate. A time in the past equals no
     * entry.
     */
    private final Map<RateLimitKey, Long> paid = new ConcurrentHashMap<>();

    private final long price;
    private final LongSupplier nanoTime;
    private final AtomicLong nextLook;

    /** Uses the system's monotonic clock. */
    public RateLimiter(int requestsPerSecond) {
        this(requestsPerSecond, System::nanoTime);
    }

    /**
     * Uses the given clock.
     *
     * @param requestsPerSecond how many requests each sender may send on average
     * @param nanoTime a monotonic clock in nanoseconds, with any origin
     */
    RateLimiter(int requestsPerSecond, LongSupplier nanoTime) {
        this.price = SECOND / requestsPerSecond;
        this.nanoTime = nanoTime;
        this.nextLook = new AtomicLong(nanoTime.getAsLong() + SECOND);
    }

    /** Returns whether the sender may send one more request, and counts it if so. */
    public boolean accepts(RateLimitKey sender) {
        long now = nanoTime.getAsLong();
        forgetThePast(now);
        while (true) {
            Long before = paid.get(sender);
            long debt = before == null ? 0 : Math.max(0, before - now);
            if (debt + price > BURST_SECONDS * SECOND) {
                return false;
            }
            Long after = now + debt + price;
            if (before == null ? paid.putIfAbsent(sender, after) == null : paid.replace(sender, before, after)) {
                return true;
            }
        }
    }

    /** Returns the number of senders with requests in the last seconds. */
    public int counted() {
        forgetBefore(nanoTime.getAsLong());
        return paid.size();
    }

    /** Cleans up at most once a second, when a request arrives. */
    private void forgetThePast(long now) {
        long due = nextLook.get();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + SECOND)) {
            forgetBefore(now);
        }
    }

    private void forgetBefore(long now) {
        paid.values().removeIf(time -> time - now <= 0);
    }
}
