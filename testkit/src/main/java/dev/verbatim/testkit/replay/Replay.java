package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario and what is needed to replay it. The requests of the page are sent, its notifications awaited, and
 * everything is compared:
 *
 * <pre>{@code
 * ReplayReport report = Replay.of(model.scenario("SwapCalls", "Sample 2"))
 *         .stimulus(1, "phone 5000 dials 5005", session -> phone5000.dial("5005"))
 *         .accept(2, "data.call.path", "the page leaves out the leading slash")
 *         .against(LiveServer.at(URI.create("http://localhost:8080")).user("5005", "secret"));
 * report.assertAsDocumented();
 * }</pre>
 *
 * <p>What may differ from the page is what {@link MemberKind} says, and what was accepted. A request without a documented
 * response has to be answered with {@code statusCode} 0. No other notification may come, neither between the steps nor
 * after the last one. The replay waits no time for these: it has the server empty its queue (see also {@link #flush}).
 *
 * <p>An instance is for one thread.
 */
public final class Replay {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final Scenario scenario;
    private final Map<Integer, ReplayPlan.Prompt> prompts = new HashMap<>();
    private final List<AcceptedDeviation> deviations = new ArrayList<>();
    private final Bindings bindings = new Bindings();
    private final Map<String, MemberKind> kinds = new HashMap<>();
    private Stimulus flush = session -> {};
    private Duration timeout = DEFAULT_TIMEOUT;

    private Replay(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * A replay of a scenario.
     *
     * @throws IllegalArgumentException when the scenario has no step
     */
    public static Replay of(Scenario scenario) {
        if (scenario.steps().isEmpty()) {
            throw new IllegalArgumentException(scenario + " has no step");
        }
        return new Replay(scenario);
    }

    /**
     * Gives a stimulus right before a step.
     *
     * @param step the step's number, counted from 1
     * @param what what the stimulus is, for the report
     * @param stimulus the stimulus
     * @throws IllegalArgumentException when the scenario has no such step or the step has a stimulus already
     */
    public Replay stimulus(int step, String what, Stimulus stimulus) {
        requireStep(step);
        if (prompts.putIfAbsent(step, new ReplayPlan.Prompt(what, stimulus)) != null) {
            throw new IllegalArgumentException("step " + step + " has a stimulus already");
        }
        return this;
    }

    /**
     * Accepts that a member is not as documented. If it is after all, the replay fails too, so that no acceptance
     * outlives its reason.
     *
     * @param step the step's number, counted from 1
     * @param member the member's path in the step's JSON, such as {@code data.call.path}
     * @param reason why
     * @throws IllegalArgumentException when the scenario has no such step
     */
    public Replay accept(int step, String member, String reason) {
        requireStep(step);
        deviations.add(new AcceptedDeviation(step, member, reason));
        return this;
    }

    /**
     * Tells which live id a documented id stands for, where no notification before its first use shows it.
     *
     * @throws IllegalArgumentException when one of them is bound to another already
     */
    public Replay bind(String documented, String live) {
        bindings.bind(documented, live, "as the replay was told").ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return this;
    }

    /** Tells what a member of this name is, where {@link MemberKind#of(String)} takes it for something else. */
    public Replay member(String name, MemberKind kind) {
        kinds.put(name, kind);
        return this;
    }

    /**
     * Tells how to make the server hand over to CometD what it still has to send, where it does so later than it answers.
     * Without, an answer is taken to come after what the request caused.
     *
     * @param flush given before each look for notifications that nobody awaits; returns when they are handed over
     */
    public Replay flush(Stimulus flush) {
        this.flush = flush;
        return this;
    }

    /** How long to wait for each notification and each answer; 10 seconds if nothing is said. */
    public Replay timeout(Duration each) {
        timeout = each;
        return this;
    }

    /** Replays the scenario against a server. What goes wrong is in the report; nothing is thrown. */
    public ReplayReport against(LiveServer server) {
        return new ReplayRun(new ReplayPlan(scenario, prompts, deviations, bindings, kinds, flush, timeout), server)
                .run();
    }

    private void requireStep(int step) {
        int steps = scenario.steps().size();
        if (step < 1 || step > steps) {
            throw new IllegalArgumentException(scenario + " has the steps 1 to " + steps + ", not " + step);
        }
    }
}
