package dev.verbatim.sample.server.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Accepts from each sender so many requests a second, and those of two seconds at once after a pause. A refused request costs its
 * sender nothing: one who sends too many for hours is served at the rate all the time.
 *
 * <p>Instances are thread-safe.
 */
public final class RateLimiter {
    private static final int BURST_SECONDS = 2;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** For each sender, when the requests accepted so far will have been paid for at the rate; a time past is as good as none. */
    private final Map<RateLimitKey, Long> paid = new ConcurrentHashMap<>();

    private final long price;
    private final LongSupplier nanoTime;
    private final AtomicLong nextLook;

    /** Counts with the system's monotonic clock. */
    public RateLimiter(int requestsPerSecond) {
        this(requestsPerSecond, System::nanoTime);
    }

    /**
     * Counts with a clock of choice.
     *
     * @param requestsPerSecond what is accepted of each sender in the long run
     * @param nanoTime nanoseconds of a monotonic clock, from any origin
     */
    RateLimiter(int requestsPerSecond, LongSupplier nanoTime) {
        this.price = SECOND / requestsPerSecond;
        this.nanoTime = nanoTime;
        this.nextLook = new AtomicLong(nanoTime.getAsLong() + SECOND);
    }

    /** Whether one more request of a sender is within the rate; if so, it counts. */
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

    /** How many senders are counted now: those of the last seconds. */
    public int counted() {
        forgetBefore(nanoTime.getAsLong());
        return paid.size();
    }

    /** Once a second, with the first request that comes. */
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
