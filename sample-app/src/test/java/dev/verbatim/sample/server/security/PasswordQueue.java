package dev.verbatim.sample.server.security;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/** A queue of passwords with a clock and a thread that tests control. */
public final class PasswordQueue {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final HashingQueue queue = new HashingQueue(threads::add, clock::get);
    private int checked;
    private int refused;

    /** Adds passwords of an address, each for a different name. */
    public PasswordQueue add(String address, int passwords) {
        for (int i = 0; i < passwords; i++) {
            queue.submit(
                    RateLimitKey.claimed(new InetSocketAddress(address, 50_000), "name" + i),
                    new HashingQueue.Attempt() {
                        @Override
                        public void check() {
                            checked++;
                        }

                        @Override
                        public void refuse() {
                            refused++;
                        }
                    });
        }
        return this;
    }

    /** Advances the clock. */
    public PasswordQueue after(Duration time) {
        clock.addAndGet(time.toNanos());
        return this;
    }

    /** Checks all waiting passwords. */
    public PasswordQueue check() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        return this;
    }

    /** Returns how many passwords have been checked. */
    public int checked() {
        return checked;
    }

    /** Returns how many passwords have been refused. */
    public int refused() {
        return refused;
    }
}
