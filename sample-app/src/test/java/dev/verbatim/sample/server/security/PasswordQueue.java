package dev.verbatim.sample.server.security;

import dev.verbatim.sample.server.limits.RateLimitKey;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/** The queue of passwords that wait, with a clock and a thread that go on when they are told to. */
public final class PasswordQueue {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final HashingQueue queue = new HashingQueue(threads::add, clock::get);
    private int checked;
    private int refused;

    /** Adds passwords of an address, each for a name of its own. */
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

    /** Lets time go by. */
    public PasswordQueue after(Duration time) {
        clock.addAndGet(time.toNanos());
        return this;
    }

    /** Checks what waits. */
    public PasswordQueue check() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
        return this;
    }

    /** How many were checked so far. */
    public int checked() {
        return checked;
    }

    /** How many were refused so far. */
    public int refused() {
        return refused;
    }
}
