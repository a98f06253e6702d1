package dev.verbatim.runtime.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what is sent. Messages are on their way until the test says that they have been sent, if it is slow. */
final class TestWire implements Wire {
    final List<String> sent = new CopyOnWriteArrayList<>();
    final CompletableFuture<Ending> ended = new CompletableFuture<>();
    final BlockingQueue<CompletableFuture<Void>> onTheirWay = new LinkedBlockingQueue<>();
    volatile boolean slow;

    static TestWire slow() {
        TestWire wire = new TestWire();
        wire.slow = true;
        return wire;
    }

    @Override
    public CompletableFuture<Void> send(byte[] message) {
        sent.add(new String(message, UTF_8));
        CompletableFuture<Void> way = new CompletableFuture<>();
        if (slow) {
            onTheirWay.add(way);
        } else {
            way.complete(null);
        }
        return way;
    }

    /** The oldest message has been sent. */
    void arrive() {
        onTheirWay.remove().complete(null);
    }

    @Override
    public void close(Ending ending) {
        if (!ended.complete(ending)) {
            throw new AssertionError("closed twice");
        }
    }
}
