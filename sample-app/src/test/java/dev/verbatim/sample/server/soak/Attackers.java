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

/** All who play something other than a normal user. They act from {@link #start} to {@link Running#stop}, and again. */
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

    /** Adds an attacker for each of some threads, which act and then pause. */
    void add(String name, int threads, int pauseMillis, Attacker.Factory factory) {
        OutcomeCounts counts = outcomes.computeIfAbsent(name, key -> new OutcomeCounts());
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seeds.nextLong());
            parts.add(new Part(pauseMillis, () -> factory.create(server, random, counts)));
        }
    }

    /** Lets everybody act, until the result is told to stop. */
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
                failed(new AssertionError("somebody waits for the server and gets nothing"));
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
            failed(new AssertionError(attacker.getClass().getSimpleName() + " hears nothing", silence));
        } catch (IOException refused) {
            // That is what the server may do to them.
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Some of many tell enough. */
    private void failed(Throwable failure) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        }
    }

    /** What the server did otherwise than documented. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** What happened to each, by name. */
    Map<String, OutcomeCounts> outcomes() {
        return outcomes;
    }

    private record Part(int pauseMillis, Supplier<Attacker> attacker) {}

    /** Those who act. */
    interface Running {
        /** Lets nobody act any more, and leaves nothing of theirs open. */
        void stop() throws InterruptedException, IOException;
    }
}
