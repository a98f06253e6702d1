package dev.verbatim.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.Step;
import dev.verbatim.runtime.state.StoredNotification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints the figures of docs/scaling.md. Run it as a program. */
final class Figures {
    private static final int STEPS = 2_000;
    private static final int USERS = 50;
    private static final String VALUE = "x".repeat(500);
    private static final byte[] DATA = ("\"" + "y".repeat(298) + "\"").getBytes(UTF_8);

    private Figures() {}

    /** Measures. */
    public static void main(String[] arguments) {
        MemoryStore memory = new MemoryStore();
        measure("MemoryStore", memory, List.of());
        for (int size = 1; size <= 3; size++) {
            try (TestCluster cluster = TestCluster.started(size)) {
                for (int i = 0; i < size; i++) {
                    Eventually.until("balanced", cluster.store(i)::isBalanced);
                }
                List<Traffic> traffic = new java.util.ArrayList<>();
                for (int i = 0; i < size; i++) {
                    traffic.add(Traffic.of(cluster.store(i)));
                }
                measure(size + " nodes", cluster.store(0), traffic);
            }
        }
        System.exit(0);
    }

    private static void measure(String name, StateStore store, List<Traffic> traffic) {
        run(store);
        traffic.forEach(Traffic::reset);
        long[] nanos = run(store);
        Arrays.sort(nanos);
        double roundTrips = traffic.isEmpty() ? 0 : (double) traffic.get(0).roundTrips() / STEPS;
        double messages = (double) traffic.stream().mapToLong(Traffic::messages).sum() / STEPS;
        double bytes = (double) traffic.stream().mapToLong(Traffic::bytes).sum() / STEPS;
        System.out.printf(
                Locale.ROOT,
                "%-12s median %6d us, 99%% %6d us, round trips %.2f, messages %.2f, bytes %.0f%n",
                name,
                nanos[STEPS / 2] / 1_000,
                nanos[STEPS * 99 / 100] / 1_000,
                roundTrips,
                messages,
                bytes);
    }

    private static long[] run(StateStore store) {
        long[] nanos = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            String user = "user-" + i % USERS;
            String connection = "connection-" + i % USERS;
            long begin = System.nanoTime();
            try (Step step = store.begin(Set.of(user))) {
                store.read(Texts.key(user));
                store.read(Texts.key(connection));
                step.write(Texts.key(user), VALUE);
                step.write(Texts.key(connection), VALUE);
                store.notifications().send(user, new StoredNotification("Text", "/texts", 0, DATA, DATA));
                step.commit();
            }
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }
}
