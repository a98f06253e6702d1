package dev.verbatim.load;

import dev.verbatim.load.wire.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Users who send operations to a server concurrently. */
final class Operations implements AutoCloseable {
    /** How long to wait for outstanding answers when the time is up. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final ServerProcess server;
    private final EventLoop loop;
    private final List<Sender> senders = new ArrayList<>();
    private int waiting;

    Operations(TestedServer contender, int users) throws IOException {
        server = contender.process();
        loop = contender.loop();
        for (AgentCalls user : contender.agents().subList(0, users)) {
            senders.add(new Sender(loop, contender.address(), user.operations(contender.address())));
        }
    }

    /** Sends one operation for each user in turn, because the sample server computes a slow hash for every new password. */
    void oneEach() throws IOException {
        for (Sender sender : senders) {
            sender.onReply(done -> waiting--);
            send(sender, System.nanoTime());
            awaitReplies(PATIENCE);
        }
    }

    /** Sends each user's next operation as soon as the previous one is answered. */
    Throughput asFastAsTheyCan(Duration duration) throws IOException {
        Histogram latencies = new Histogram(3);
        long cpu = server.cpuNanoseconds();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        for (Sender sender : senders) {
            sender.onReply(done -> {
                long now = System.nanoTime();
                latencies.recordValue(now - done.since());
                waiting--;
                if (now < end) {
                    send(done, now);
                }
            });
            send(sender, start);
        }
        awaitReplies(duration.toNanos() + PATIENCE);
        return new Throughput(latencies, System.nanoTime() - start, server.cpuNanoseconds() - cpu);
    }

    /**
     * Sends operations at a fixed rate, regardless of how long earlier ones take; an operation waits while all users are busy.
     *
     * @param rate the operations per second
     */
    Throughput paced(double rate, Duration duration) throws IOException {
        Histogram latencies = new Histogram(3);
        Deque<Sender> idle = new ArrayDeque<>(senders);
        Deque<Long> due = new ArrayDeque<>();
        senders.forEach(sender -> sender.onReply(done -> {
            latencies.recordValue(System.nanoTime() - done.since());
            waiting--;
            idle.add(done);
        }));
        long cpu = server.cpuNanoseconds();
        long start = System.nanoTime();
        long all = Math.round(rate * duration.toNanos() / 1e9);
        long begun = 0;
        while (begun < all || waiting > 0 || !due.isEmpty()) {
            long now = System.nanoTime();
            if (now - start > duration.toNanos() + PATIENCE) {
                throw new ServerFault((waiting + due.size()) + " requests were never answered");
            }
            // A delay of the timer must not count against the server, so a request is due when this loop notices it.
            for (; begun < all && begun <= rate * (now - start) / 1e9; begun++) {
                due.add(now);
            }
            while (!due.isEmpty() && !idle.isEmpty()) {
                send(idle.remove(), due.remove());
            }
            loop.runOnce(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return new Throughput(latencies, System.nanoTime() - start, server.cpuNanoseconds() - cpu);
    }

    private void awaitReplies(long nanoseconds) {
        if (!loop.run(() -> waiting == 0, nanoseconds, TimeUnit.NANOSECONDS)) {
            throw new ServerFault(waiting + " requests were never answered");
        }
    }

    /** Closes the connections before the server does. */
    @Override
    public void close() throws IOException {
        for (Sender sender : senders) {
            sender.close();
        }
    }

    private void send(Sender sender, long due) throws IOException {
        waiting++;
        sender.send(due);
    }
}
