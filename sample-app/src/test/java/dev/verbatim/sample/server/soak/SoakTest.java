package dev.verbatim.sample.server.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.cometd.SessionLimits;
import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs normal users beside slow clients, broken clients and attackers, for half a minute or for the number of seconds in the system
 * property {@code verbatim.soak.seconds}; -Psoak takes ten minutes. Rounds with and without attackers alternate. Normal users must
 * miss nothing and not wait much longer, and all counts must return to their initial values. The length changes only how often that
 * is tried: all kinds of attackers act in each round.
 */
@Timeout(1_200)
class SoakTest {
    static final int CONNECTIONS_OF_AN_ADDRESS = 200;

    private static final long SECONDS = Long.getLong("verbatim.soak.seconds", 28);
    private static final long SEED = Long.getLong("verbatim.soak.seed", System.nanoTime());
    private static final int ROUNDS = (int) Math.max(2, SECONDS / 30);
    private static final long WARM_UP_SECONDS = 3;

    /** The time for which polls are held and sessions without clients are kept. */
    private static final Duration POLL = Duration.ofSeconds(3);

    /** The time for the remaining sessions to end, after the warm-up and at the end. */
    private static final long SETTLING_SECONDS = 13;

    private static final long LONGEST_SETTLING = TimeUnit.SECONDS.toNanos(60);
    private static final int PAIRS = 2;
    private static final int PAUSE_MILLIS = 40;

    /**
     * How many times longer users may wait beside attackers. Half of the processors check passwords meanwhile, and the
     * attackers run on the same machine.
     */
    private static final double MOST_TIMES_MEDIAN = 10;

    private static final double MOST_TIMES_99 = 20;

    /** Delays by garbage collection or other processes, which occur with and without attackers. */
    private static final double NOISE_MILLIS = 50;

    private final Latencies alone = new Latencies();
    private final Latencies beside = new Latencies();
    private int notifications;

    @Test
    void normalUsersAreServedAndNothingIsLeft() throws Exception {
        System.out.printf("Soak: %d seconds, -Dverbatim.soak.seed=%d%n", SECONDS, SEED);
        long before = ResourceUsage.threadsOfServers();
        long clientsBefore = ResourceUsage.clients();
        SampleServer server = server();
        Attackers attackers = attackers(server);
        Map<String, Long> baseline;
        Map<String, Long> left;
        try {
            // The warm-up loads classes and opens files that stay open.
            rounds(server, attackers, 1, WARM_UP_SECONDS, new Latencies(), new Latencies());
            baseline = nothingInUse(server, clientsBefore);
            rounds(server, attackers, ROUNDS, SECONDS - WARM_UP_SECONDS - SETTLING_SECONDS, alone, beside);
            left = settled(server, baseline);
        } finally {
            server.close();
        }

        print(attackers, baseline, left);
        assertThat(attackers.failures()).isEmpty();
        assertThat(attackers.outcomes())
                .noneSatisfy((attacker, counts) -> assertThat(counts.isEmpty()).isTrue());
        assertThat(beyond(baseline, left)).as("remaining usage").isEmpty();
        assertThat(await(() -> ResourceUsage.threadsOfServers() <= before))
                .as("all threads end")
                .isTrue();
        assertThat(beside.percentile(50) / Math.max(alone.percentile(50), 5))
                .as("times the median")
                .isLessThan(MOST_TIMES_MEDIAN);
        assertThat(beside.percentile(99) / Math.max(alone.percentile(99), NOISE_MILLIS))
                .as("times the 99th percentile")
                .isLessThan(MOST_TIMES_99);
    }

    private static SampleServer server() throws Exception {
        SampleServer.Builder builder = SampleServer.builder()
                .limits(ServerLimits.DEFAULT
                        .withConnections(2_000, CONNECTIONS_OF_AN_ADDRESS)
                        .withSessions(new SessionLimits(20, POLL, POLL, POLL))
                        .withArrival(Duration.ofSeconds(2)));
        for (int i = 0; i < 2 * PAIRS; i++) {
            builder.user("agent" + i, Requests.PASSWORD, Set.of(SampleServer.API_VOICE), "500" + i);
        }
        for (String name : List.of("flooder", "mutant", "broken")) {
            builder.user(name, Requests.PASSWORD, Set.of(SampleServer.API_VOICE));
        }
        return builder.user("slow", Requests.PASSWORD, Set.of(SampleServer.API_VOICE), UnreadSession.NUMBER)
                .user("other", Requests.PASSWORD, Set.of(), UnreadSession.OTHER_NUMBER)
                .start();
    }

    private static Attackers attackers(SampleServer server) {
        Attackers attackers = new Attackers(server.baseUri(), SEED);
        attackers.add(
                "sessions that are not read",
                1,
                10,
                (uri, random, counts) -> new UnreadSession(uri, random, counts, server.switchboard()));
        attackers.add("slow requests", 1, 5, SlowRequest::new);
        attackers.add("broken clients", 2, 20, BrokenClient::new);
        attackers.add("floods", 2, 50, Flood::new);
        attackers.add("wrong passwords", 6, 5, PasswordGuesser::new);
        attackers.add("malformed HTTP", 4, 20, HttpMutant::new);
        attackers.add("malformed Bayeux", 2, 20, BayeuxMutant::new);
        attackers.add("huge bodies", 1, 100, HugeBody::new);
        attackers.add("storms of connections", 1, 500, ConnectionStorm::new);
        return attackers;
    }

    /** In each round, users call each other without attackers for a third of the time, and beside them for the rest. */
    private void rounds(
            SampleServer server,
            Attackers attackers,
            int rounds,
            long seconds,
            Latencies withoutAttackers,
            Latencies withAttackers)
            throws Exception {
        List<NormalPair> pairs = new ArrayList<>();
        try {
            for (int i = 0; i < PAIRS; i++) {
                pairs.add(new NormalPair(
                        server.baseUri(),
                        server.switchboard(),
                        List.of("agent" + 2 * i, "agent" + (2 * i + 1)),
                        List.of("500" + 2 * i, "500" + (2 * i + 1))));
            }
            for (int round = 0; round < rounds; round++) {
                call(pairs, seconds * 1_000 / rounds / 3, withoutAttackers);
                Attackers.Running others = attackers.start();
                try {
                    call(pairs, seconds * 1_000 / rounds * 2 / 3, withAttackers);
                } finally {
                    others.stop();
                }
            }
        } finally {
            pairs.forEach(NormalPair::close);
        }
        notifications = pairs.stream().mapToInt(NormalPair::notifications).sum();
    }

    private static void call(List<NormalPair> pairs, long millis, Latencies latencies) throws Exception {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(pairs.size());
        List<Future<?>> calls = new ArrayList<>();
        try {
            for (NormalPair pair : pairs) {
                calls.add(threads.scheduleWithFixedDelay(
                        () -> {
                            try {
                                pair.call(latencies);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        0,
                        PAUSE_MILLIS,
                        TimeUnit.MILLISECONDS));
            }
            awaitFailure(calls, millis);
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Waits until the time is over, or fails with the exception that ended the calls of a pair. */
    private static void awaitFailure(List<Future<?>> calls, long millis) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Future<?> call : calls) {
            try {
                call.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException over) {
                assertThat(call.isDone()).isFalse();
            }
        }
    }

    /** Returns the usage as soon as it is not above the earlier one, or after a timeout. */
    private static Map<String, Long> settled(SampleServer server, Map<String, Long> before) {
        await(() -> {
            // The threads and descriptors of the users' HTTP clients end when the clients are garbage collected.
            System.gc();
            return beyond(before, ResourceUsage.of(server)).isEmpty();
        });
        return ResourceUsage.of(server);
    }

    /**
     * Waits until no client uses the server, and returns the usage as the baseline.
     *
     * @param others the clients that tests before this one have left in this JVM
     */
    private static Map<String, Long> nothingInUse(SampleServer server, long others) {
        assertThat(await(() -> {
                    System.gc();
                    return beyond(Map.of(), server.inUse()).isEmpty() && ResourceUsage.clients() <= others;
                }))
                .as("all clients of the warm-up end")
                .isTrue();
        return ResourceUsage.of(server);
    }

    private static Map<String, String> beyond(Map<String, Long> before, Map<String, Long> now) {
        Map<String, String> beyond = new TreeMap<>();
        now.forEach((name, count) -> {
            long was = before.getOrDefault(name, 0L);
            if (count > was) {
                beyond.put(name, was + " before, " + count + " now");
            }
        });
        return beyond;
    }

    private static boolean await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_SETTLING;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return true;
    }

    private void print(Attackers attackers, Map<String, Long> before, Map<String, Long> after) {
        System.out.printf("  users alone             %s%n", alone);
        System.out.printf("  users beside the others %s%n", beside);
        System.out.printf("  notifications           %,d, each heard once and in order%n", notifications);
        attackers.outcomes().forEach((attacker, counts) -> System.out.printf("  %-23s %s%n", attacker, counts));
        System.out.printf("  in use before           %s%n", before);
        System.out.printf("  more in use after       %s%n", beyond(before, after));
    }
}
