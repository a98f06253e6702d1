package dev.verbatim.sample.server.soak;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All clients other than the normal users. They act between {@link #start} and {@link Running#stop}, repeatedly. */
final class Attackers {
    private static final int MOST_FAILURES = 10;

    private final Map<String, OutcomeCounts> outcomes = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final URI server;
    private final Random seeds;

    Attackers(URI server, long seed) {
        this.server = server;
        this.seeds = new Random(seed);
    }

    /** Adds attackers, each with a thread that acts and then pauses. */
    void add(String name, int threads, int pauseMillis, Attacker.Factory factory) {
        OutcomeCounts counts = outcomes.computeIfAbsent(name, key -> new OutcomeCounts());
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seeds.nextLong());
            parts.add(new Part(pauseMillis, () -> factory.create(server, random, counts)));
        }
    }

    /** Starts all attackers. They act until the result is stopped. */
    Running start() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(parts.size());
        List<Attacker> attackers = new ArrayList<>();
        for (Part part : parts) {
            Attacker attacker = part.attacker.get();
            attackers.add(attacker);
            threads.scheduleWithFixedDelay(() -> act(attacker), 0, part.pauseMillis, TimeUnit.MILLISECONDS);
        }
        return () -> {
            threads.shutdown();
            if (!threads.awaitTermination(90, TimeUnit.SECONDS)) {
                failed(new AssertionError("an attacker still waits for a response"));
                threads.shutdownNow();
            }
            for (Attacker attacker : attackers) {
                attacker.close();
            }
        };
    }

    private void act(Attacker attacker) {
        try {
            attacker.act();
        } catch (SocketTimeoutException silence) {
            failed(new AssertionError(attacker.getClass().getSimpleName() + " got no response", silence));
        } catch (IOException refused) {
            // The server may close the connections of attackers.
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Keeps only the first failures. */
    private void failed(Throwable failure) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        }
    }

    /** Returns the failures: what the server did other than documented. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Returns the outcomes by name. */
    Map<String, OutcomeCounts> outcomes() {
        return outcomes;
    }

    private record Part(int pauseMillis, Supplier<Attacker> attacker) {}

    /** The running attackers. */
    interface Running {
        /** Stops all attackers and closes everything that they have opened. */
        void stop() throws InterruptedException, IOException;
    }
}
