package dev.verbatim.proof;

import dev.verbatim.runtime.state.LogLimits;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.sample.server.SampleServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Prints what three nodes on this machine do beside one server with a store in memory: operations of agents who work at once, the time of
 * one SwapCalls, from a request to its notification on another node, and what the nodes send to each other.
 */
@Timeout(600)
class FiguresProof {
    private static final int AGENTS = Integer.getInteger("verbatim.cluster.agents", 64);
    /** Three more, who only swap calls. */
    private static final int USERS = AGENTS + 3;

    private static final int SWAPS = 300;
    private static final int MARKS = 100;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 20;
    private static final double MUST = 0.5;

    @Test
    void threeNodesBesideOne() throws Exception {
        boolean apart = Hosts.arePossible();
        double one;
        try (Cluster alone = Cluster.alone(USERS)) {
            one = measure("one server", alone);
        }
        double three;
        try (Cluster cluster = apart ? Cluster.startApart(3, USERS) : Cluster.start(3, USERS)) {
            three = measure("three nodes", cluster);
        }
        System.out.printf(
                Locale.ROOT,
                "three nodes / one server: %.2f, must %.2f, %s%n",
                three / one,
                MUST,
                three / one >= MUST ? "met" : "missed");
    }

    /** Returns the operations in a second. */
    private static double measure(String name, Cluster cluster) throws Exception {
        try (Office office = new Office(cluster.balancer().uri(), AGENTS, 1)) {
            office.workDuring(() -> {
                TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
                return null;
            });
            int before = answered(office);
            long traffic = cluster.bytesBetweenNodes();
            office.workDuring(() -> {
                TimeUnit.SECONDS.sleep(SECONDS);
                return null;
            });
            int operations = answered(office) - before;
            double perSecond = operations / (double) SECONDS;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f operations a second of %d agents, each with a read or two; %d bytes between nodes for each%n",
                    name,
                    perSecond,
                    AGENTS,
                    (cluster.bytesBetweenNodes() - traffic) / Math.max(1, operations));
            office.check(cluster.nodes());
            printDelays(name, office);
            return perSecond;
        } finally {
            printSwaps(name, cluster);
        }
    }

    private static int answered(Office office) {
        return office.tally().accepted() + office.tally().refused();
    }

    private static void printDelays(String name, Office office) throws Exception {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            micros.add(office.microsUntilHeard());
        }
        print(name, "from a request to its notification", micros);
    }

    /** Prints how many bytes a store keeps while two calls are swapped. */
    @Test
    void sizesOfWhatIsKept() throws Exception {
        Sizes sizes = new Sizes();
        MemoryStore store = new MemoryStore(LogLimits.DEFAULT, Clock.systemUTC(), sizes);
        int port = Node.freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        try (SampleServer server =
                ServerProgram.server(new InetSocketAddress("127.0.0.1", port), address, USERS, store)) {
            Agent agent = withTwoCalls(address);
            agent.swap();
            System.out.println("at " + server.baseUri() + ", bytes at most of each: " + sizes);
        }
    }

    /** Returns an agent with two calls. */
    private static Agent withTwoCalls(URI server) throws Exception {
        Agent[] agents = new Agent[3];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = new Agent(server, USERS - 1 - i, USERS, 1);
        }
        agents[1].dial(ServerProgram.number(USERS - 1));
        agents[0].answer();
        agents[0].hold();
        agents[0].dial(ServerProgram.number(USERS - 3));
        agents[2].answer();
        return agents[0];
    }

    private static void printSwaps(String name, Cluster cluster) throws Exception {
        Agent agent = withTwoCalls(cluster.balancer().uri());
        long traffic = cluster.bytesBetweenNodes();
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < SWAPS; i++) {
            micros.add(agent.swap());
        }
        print(name, "a SwapCalls", micros.subList(SWAPS / 3, SWAPS));
        System.out.println(name + ": " + (cluster.bytesBetweenNodes() - traffic) / SWAPS
                + " bytes between nodes for a SwapCalls and the read before it");
    }

    private static void print(String name, String what, List<Long> micros) {
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: %s takes %d us, 99 of 100 less than %d us%n",
                name,
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100));
    }
}
