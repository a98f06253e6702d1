package dev.verbatim.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** Agents who work at once, behind the balancer, and what must be true when they rest. */
final class Office implements AutoCloseable {
    /** How long notifications and answers may take once the nodes are back. */
    private static final long RECOVERY_MILLIS = 15_000;

    /** How long operations may take while nodes are lost. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final List<Agent> agents = new ArrayList<>();
    private final List<Hearing> hearings = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final URI server;

    Office(URI server, int count, long seed) {
        this.server = server;
        for (int number = 0; number < count; number++) {
            Agent agent = new Agent(server, number, count, seed);
            agents.add(agent);
            hearings.add(new Hearing(server, agent.name, agent.authorization()));
        }
    }

    /** Lets every agent work until an action has ended. */
    void workDuring(Callable<?> action) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> work = new ArrayList<>();
        for (Agent agent : agents) {
            work.add(threads.submit(() -> {
                while (!over.get()) {
                    agent.act();
                }
                return null;
            }));
        }
        try {
            action.call();
        } finally {
            over.set(true);
        }
        for (Future<?> each : work) {
            each.get();
        }
    }

    /** Waits until the agents together have had a number of further operations accepted. */
    void awaitAccepted(int count) throws InterruptedException {
        int until = tally().accepted() + count;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (tally().accepted() < until) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "in " + PATIENCE_MILLIS + " ms, fewer than " + count + " operations: " + tally());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Checks that nothing was lost, at every node, after all agents have heard the latest. */
    void check(List<Node> nodes) throws Exception {
        List<String> faults = new ArrayList<>();
        List<Future<?>> marks = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            Agent agent = agents.get(i);
            Hearing hearing = hearings.get(i);
            marks.add(threads.submit(() -> {
                String mark = agent.mark(RECOVERY_MILLIS);
                if (!hearing.await("/v2/me/devices", mark, RECOVERY_MILLIS)) {
                    throw new AssertionError(mark + " has not been heard: " + hearing);
                }
                return null;
            }));
        }
        for (Future<?> each : marks) {
            each.get();
        }
        for (Hearing hearing : hearings) {
            faults.addAll(hearing.faults());
        }
        for (Node node : nodes) {
            Map<String, JsonNode> calls = new HashMap<>();
            for (Agent agent : agents) {
                faults.addAll(agent.lost(node.uri()));
                calls.put(agent.name, agent.read(node.uri(), "calls"));
            }
            faults.addAll(disagreements(node, calls));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Compares both ends of each call. */
    private static List<String> disagreements(Node node, Map<String, JsonNode> calls) {
        List<String> found = new ArrayList<>();
        calls.forEach((agent, own) -> {
            String number = numberOf(agent);
            long active = 0;
            for (JsonNode call : own) {
                String state = call.path("state").asString();
                active += state.equals("Dialing") || state.equals("Established") ? 1 : 0;
                for (JsonNode other : call.path("participants")) {
                    String name = agentOf(other.path("phoneNumber").asString());
                    if (!hasEnd(calls.get(name), call.path("connId").asString(), number)) {
                        found.add("at " + node.name() + ", " + agent + " talks with " + name + ", who does not know: "
                                + call);
                    }
                }
            }
            if (active > 1) {
                found.add("at " + node.name() + ", " + agent + " talks on " + active + " calls: " + own);
            }
        });
        return found;
    }

    private static boolean hasEnd(JsonNode calls, String connId, String number) {
        for (JsonNode call : calls) {
            if (call.path("connId").asString().equals(connId)) {
                for (JsonNode other : call.path("participants")) {
                    if (other.path("phoneNumber").asString().equals(number)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String numberOf(String agent) {
        return ServerProgram.number(Integer.parseInt(agent.substring("agent".length())));
    }

    private static String agentOf(String number) {
        return ServerProgram.name(Integer.parseInt(number) - 5000);
    }

    /** Waits until every node itself answers, and returns how many milliseconds the last one has needed. */
    long awaitNodes(List<Node> nodes) throws InterruptedException {
        long begin = System.nanoTime();
        for (Node node : nodes) {
            agents.get(0).awaitAnswer(node.uri(), PATIENCE_MILLIS);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Returns how many microseconds pass from an agent's request until it hears of it, wherever it is connected. */
    long microsUntilHeard() throws InterruptedException {
        long begin = System.nanoTime();
        String mark = agents.get(0).mark(RECOVERY_MILLIS);
        if (!hearings.get(0).await("/v2/me/devices", mark, RECOVERY_MILLIS)) {
            throw new AssertionError(mark + " has not been heard: " + hearings.get(0));
        }
        return (System.nanoTime() - begin) / 1_000;
    }

    /** Waits until a node refuses, because it does not see the majority. */
    void awaitRefusal(Node node) throws InterruptedException {
        agents.get(0).awaitRefusal(node.uri(), RECOVERY_MILLIS);
    }

    /** Waits until every agent gets answers through the balancer, and returns how many milliseconds the last one has waited. */
    long awaitRecovery() throws Exception {
        long begin = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (Agent agent : agents) {
            all.add(threads.submit(() -> {
                agent.awaitAnswer(RECOVERY_MILLIS);
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /** Returns what the agents have done and heard so far. */
    Tally tally() {
        Tally tally = new Tally(0, 0, 0, 0, 0, 0, 0);
        for (int i = 0; i < agents.size(); i++) {
            Agent agent = agents.get(i);
            Hearing hearing = hearings.get(i);
            tally = tally.plus(new Tally(
                    agent.accepted,
                    agent.refused,
                    agent.unavailable,
                    agent.unknown,
                    hearing.received(),
                    hearing.sessions(),
                    hearing.missed()));
        }
        return tally;
    }

    URI server() {
        return server;
    }

    @Override
    public void close() {
        List<Future<?>> closing = new ArrayList<>();
        hearings.forEach(hearing -> closing.add(threads.submit(hearing::close)));
        closing.forEach(each -> {
            try {
                each.get();
            } catch (Exception notClosed) {
                throw new IllegalStateException("a client could not be closed", notClosed);
            }
        });
        threads.shutdownNow();
    }

    /** Operations by outcome, notifications, CometD sessions, and how often a session was told that it has missed something. */
    record Tally(int accepted, int refused, int unavailable, int unknown, int notifications, int sessions, int missed) {
        Tally plus(Tally other) {
            return new Tally(
                    accepted + other.accepted,
                    refused + other.refused,
                    unavailable + other.unavailable,
                    unknown + other.unknown,
                    notifications + other.notifications,
                    sessions + other.sessions,
                    missed + other.missed);
        }

        @Override
        public String toString() {
            return accepted + " accepted, " + refused + " refused, " + unavailable + " unavailable, " + unknown
                    + " without a known outcome; " + notifications + " notifications in " + sessions + " sessions, "
                    + missed + " times told that some are missed";
        }
    }
}
