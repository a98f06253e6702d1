package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.StatusTally;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.Connection;
import dev.verbatim.testkit.client.ConnectionException;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.coverage.Coverage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of a scenario against a server. */
final class ReplayRun {
    private final ReplayPlan plan;
    private final LiveServer server;
    private final StepComparator comparator;
    private final List<Step> steps;
    private final List<StepResult> results = new ArrayList<>();
    private final StatusTally statuses;
    private LiveState learnt;

    ReplayRun(ReplayPlan plan, LiveServer server) {
        this.plan = plan;
        this.server = server;
        comparator = new StepComparator(plan);
        steps = plan.scenario().steps();
        statuses = new StatusTally(plan.scenario().style(), plan.scenario().statuses());
        learnt = new LiveState(plan.bindings().copy());
    }

    ReplayReport run() {
        try (Connection connection = Connection.open(server, plan.scenario().style(), channels(), plan.timeout())) {
            Conversation conversation = new Conversation(plan, comparator, server, connection, learnt, statuses);
            replay(new StepRunner(conversation));
            learnt = conversation.state();
        } catch (StepFailedException | ConnectionException e) {
            Step first = steps.get(0);
            Mismatch mismatch = Mismatch.of(first.line(), "the replay could not start: " + e.getMessage());
            results.add(StepResult.of(first, "nothing", Duration.ZERO, List.of(mismatch), List.of()));
        }
        steps.stream().skip(results.size()).map(StepResult::notRun).forEach(results::add);
        plan.scenario().api().ifPresent(api -> record(Coverage.of(api)));
        ReplayReport report = new ReplayReport(
                plan.scenario(), server, results, learnt.bindings().all(), statuses.undocumented());
        if (plan.isWhole()) {
            ReplayRecording.write(report);
        }
        return report;
    }

    private void record(Coverage coverage) {
        for (StepResult result : results) {
            if (result.mark() == StepResult.Mark.AS_DOCUMENTED) {
                coverage.replayed(plan.scenario().sample(), result.step());
            }
        }
    }

    private Set<String> channels() throws StepFailedException {
        Optional<Step> notification =
                steps.stream().filter(Step.Notification.class::isInstance).findFirst();
        boolean receivesNone = server.receiver() == NotificationReceiver.NONE && !server.isOneWebSocket();
        if (receivesNone && notification.isPresent()) {
            throw new StepFailedException("step " + notification.get().number()
                    + " is a notification, but the replay only sends requests over HTTP; say how notifications arrive"
                    + " with LiveServer.notifications, or connect to a ws URI");
        }
        return server.receiver().subscribesToChannels() ? Channels.of(plan.scenario()) : Set.of();
    }

    private void replay(StepRunner runner) {
        boolean goOn = true;
        for (int i = 0; i < steps.size() && goOn; i++) {
            Step step = steps.get(i);
            Optional<Step> response = plan.responseInstead(step);
            if (response.isPresent()) {
                results.add(StepResult.alternative(step, response.get().number()));
                continue;
            }
            List<Mismatch> all = new ArrayList<>(runner.undocumentedBefore(step));
            long start = System.nanoTime();
            StepOutcome outcome = runner.run(step);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            all.addAll(outcome.mismatches());
            if (!outcome.last()) {
                all.addAll(unused(step, outcome));
            }
            results.add(StepResult.of(step, cause(step) + outcome.observed(), took, all, outcome.accepted()));
            goOn = !outcome.last();
        }
        if (goOn) {
            int last = results.size() - 1;
            results.set(last, results.get(last).with(runner.undocumentedAfter(steps.get(last))));
        }
    }

    private String cause(Step step) {
        return plan.stimulus(step.number())
                .map(stimulus -> stimulus.what() + " -> ")
                .orElse("");
    }

    /** Accepted deviations that did not occur. Left in place, they would hide a future deviation. */
    private List<Mismatch> unused(Step step, StepOutcome outcome) {
        List<AcceptedDeviation> used =
                outcome.accepted().stream().map(AcceptedDifference::deviation).toList();
        return plan.deviations().stream()
                .filter(deviation -> deviation.step() == step.number() && !used.contains(deviation))
                .map(deviation -> Mismatch.of(
                        step.line(),
                        "the accepted deviation of " + deviation.member() + " (" + deviation.reason()
                                + ") did not occur; remove it from the replay"))
                .toList();
    }
}
