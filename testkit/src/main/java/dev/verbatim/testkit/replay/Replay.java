package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays a scenario: sends the page's requests, waits for its notifications, and compares everything:
 *
 * <pre>{@code
 * ReplayReport report = Replay.of(model.scenario("SwapCalls", "Sample 2"))
 *         .stimulus(1, "phone 5000 dials 5005", session -> phone5000.dial("5005"))
 *         .accept(2, "data.call.path", "the page leaves out the leading slash")
 *         .against(LiveServer.at(URI.create("http://localhost:8080"))
 *                 .user("5005", "secret")
 *                 .notifications(SseReceiver.at("/api/events")));
 * report.assertAsDocumented();
 * }</pre>
 *
 * <p>Values may differ from the page as {@link MemberKind} describes, and where the caller accepts it. If the page documents no
 * response to a request, the response must be that of a success. Undocumented notifications, between the steps or after the
 * last one, make the replay fail. To find them, the replay does not wait; it makes the server empty its queue (see also
 * {@link #flush}).
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class Replay {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final Scenario scenario;
    private final Map<Integer, ReplayPlan.NamedStimulus> stimuli = new HashMap<>();
    private final List<AcceptedDeviation> deviations = new ArrayList<>();
    private final IdBindings bindings = new IdBindings();
    private final Map<String, MemberKind> kinds = new HashMap<>();
    private Stimulus flush = session -> {};
    private Duration timeout = DEFAULT_TIMEOUT;
    private int last;
    private boolean isWhole = true;

    private Replay(Scenario scenario) {
        this.scenario = scenario;
        last = scenario.steps().size();
    }

    /**
     * Creates a replay of a scenario.
     *
     * @throws IllegalArgumentException if the scenario has no step
     */
    public static Replay of(Scenario scenario) {
        if (scenario.steps().isEmpty()) {
            throw new IllegalArgumentException(scenario + " has no step");
        }
        return new Replay(scenario);
    }

    /**
     * Adds a stimulus, which is given immediately before a step.
     *
     * @param step the step's number, counted from 1
     * @param what a description of the stimulus for the report
     * @param stimulus the stimulus
     * @throws IllegalArgumentException if the scenario has no such step or the step already has a stimulus
     */
    public Replay stimulus(int step, String what, Stimulus stimulus) {
        requireStep(step);
        if (stimuli.putIfAbsent(step, new ReplayPlan.NamedStimulus(what, stimulus)) != null) {
            throw new IllegalArgumentException("step " + step + " already has a stimulus; do both in one");
        }
        return this;
    }

    /**
     * Accepts that a member is not as documented. If the member is as documented, the replay fails, too, so outdated acceptances
     * are noticed.
     *
     * @param step the step's number, counted from 1
     * @param member the member's path in the step's JSON, such as {@code data.call.path}
     * @param reason why; the report prints it
     * @throws IllegalArgumentException if the scenario has no such step
     */
    public Replay accept(int step, String member, String reason) {
        requireStep(step);
        deviations.add(new AcceptedDeviation(step, member, reason));
        return this;
    }

    /**
     * Sets the live id of a documented id. Needed if no step shows the id before a request uses it.
     *
     * @throws IllegalArgumentException if one of them is already bound to another
     */
    public Replay bind(String documented, String live) {
        bindings.bind(documented, live, "as given to the replay").ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return this;
    }

    /** Sets the kind of all members of this name, if {@link MemberKind#of(String)} guesses another. */
    public Replay member(String name, MemberKind kind) {
        kinds.put(name, kind);
        return this;
    }

    /**
     * Sets how to make the server send its pending notifications. Needed if the server may respond to a request before it
     * does so.
     *
     * @param flush runs before each search for undocumented notifications; returns when the server has passed on all of them
     */
    public Replay flush(Stimulus flush) {
        this.flush = flush;
        return this;
    }

    /** Sets how long to wait for each notification and each response; the default is 10 seconds. */
    public Replay timeout(Duration each) {
        timeout = each;
        return this;
    }

    /**
     * Ends the replay after a step. The report is about the steps up to there. Such a replay brings a server into a state; it is not
     * recorded for {@code mvn verbatim:accept}.
     *
     * @param step the step's number, counted from 1
     * @throws IllegalArgumentException if the scenario has no such step
     * @since 0.2.0
     */
    public Replay upTo(int step) {
        requireStep(step);
        last = step;
        isWhole = false;
        return this;
    }

    /** Replays the scenario against a server. Throws nothing; problems are in the report. */
    public ReplayReport against(LiveServer server) {
        ReplayPlan plan = new ReplayPlan(
                scenario.upTo(last),
                stimuli,
                deviations.stream()
                        .filter(deviation -> deviation.step() <= last)
                        .toList(),
                bindings,
                kinds,
                flush,
                timeout,
                isWhole);
        return new ReplayRun(plan, server).run();
    }

    private void requireStep(int step) {
        int steps = scenario.steps().size();
        if (step < 1 || step > steps) {
            throw new IllegalArgumentException(scenario + " has the steps 1 to " + steps + ", not " + step);
        }
    }
}
