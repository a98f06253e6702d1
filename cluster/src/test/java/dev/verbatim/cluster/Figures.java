package dev.verbatim.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints the figures of docs/scaling.md. Run it as a program. */
final class Figures {
    private static final int STEPS = 300;
    private static final int STEPS_FAR_APART = 20;
    private static final long DELAY_MILLIS = 40;
    private static final int[] THREADS = {1, 16, 64};
    private static final String VALUE = "x".repeat(500);
    private static final byte[] DATA = ("\"" + "y".repeat(298) + "\"").getBytes(UTF_8);

    private Figures() {}

    /** Measures. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        measure("MemoryStore", List.of(new MemoryStore()));
        for (int size : new int[] {1, 3}) {
            try (TestCluster cluster = TestCluster.started(size)) {
                List<StateStore> stores = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    stores.add(cluster.store(i));
                }
                measure(size + " nodes", stores);
            }
        }
        measureRoundTrips();
        System.exit(0);
    }

    private static void measureRoundTrips() throws IOException {
        try (TestCluster cluster = TestCluster.startedFarApart(3, DELAY_MILLIS)) {
            for (int node = 0; node < 3; node++) {
                long[] nanos = new long[STEPS_FAR_APART];
                run(cluster.store(node), 0, nanos);
                cluster.bytes();
                run(cluster.store(node), 0, nanos);
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "node %d, %d ms between nodes: a step takes %.1f round trips, %d bytes of all nodes%n",
                        node,
                        DELAY_MILLIS,
                        nanos[nanos.length / 2] / 1e6 / (2 * DELAY_MILLIS),
                        cluster.bytes() / nanos.length);
            }
        }
    }

    private static void measure(String name, List<StateStore> stores) throws InterruptedException {
        for (int threads : THREADS) {
            run(stores, threads);
            long begin = System.nanoTime();
            long[] nanos = run(stores, threads);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %3d threads: %8.0f steps a second, median %6d us, 99%% %6d us%n",
                    name,
                    threads,
                    nanos.length / seconds,
                    nanos[nanos.length / 2] / 1_000,
                    nanos[nanos.length * 99 / 100] / 1_000);
        }
    }

    private static long[] run(List<StateStore> stores, int count) throws InterruptedException {
        long[] nanos = new long[STEPS * count];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread thread = new Thread(() -> run(stores.get(number % stores.size()), number, nanos));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return nanos;
    }

    private static void run(StateStore store, int number, long[] nanos) {
        String user = "user-" + number;
        String connection = "connection-" + number;
        int steps = Math.min(STEPS, nanos.length);
        for (int i = 0; i < steps; i++) {
            long begin = System.nanoTime();
            try (Step step = store.begin(Set.of(user))) {
                store.read(Texts.key(user));
                store.read(Texts.key(connection));
                step.write(Texts.key(user), VALUE);
                step.write(Texts.key(connection), VALUE);
                store.notifications().send(user, new StoredNotification("Text", "/texts", 0, DATA, DATA));
                step.commit();
            }
            nanos[number * steps + i] = System.nanoTime() - begin;
        }
    }
}
