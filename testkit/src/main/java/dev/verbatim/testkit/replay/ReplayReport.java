package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.UndocumentedStatus;
import dev.verbatim.testkit.client.LiveServer;
import java.util.List;

/**
 * What a replay saw. Its {@code toString} is the whole report as plain text of at most 120 columns.
 *
 * @param scenario the scenario
 * @param server the server
 * @param steps what became of each step, in order
 * @param bindings the ids that were bound, in order
 * @param undocumentedStatuses the statuses that were answered and that no page of the API documents. A step that such an answer
 *     makes fail is marked by itself; here are also those of stimuli, and those where the deviation was accepted
 */
public record ReplayReport(
        Scenario scenario,
        LiveServer server,
        List<StepResult> steps,
        List<Binding> bindings,
        List<UndocumentedStatus> undocumentedStatuses) {
    /** Copies what it is given. */
    public ReplayReport {
        steps = List.copyOf(steps);
        bindings = List.copyOf(bindings);
        undocumentedStatuses = List.copyOf(undocumentedStatuses);
    }

    /** Whether the server did what the page documents, accepted deviations apart. */
    public boolean isAsDocumented() {
        return documentedSteps() == steps.size();
    }

    /**
     * Fails with the report when the server did anything that is not as documented.
     *
     * @throws AssertionError with the whole report
     */
    public void assertAsDocumented() {
        if (!isAsDocumented()) {
            throw new AssertionError(System.lineSeparator() + this);
        }
    }

    /** How many steps were as documented. */
    public long documentedSteps() {
        return steps.stream()
                .filter(step -> step.mark() == StepResult.Mark.AS_DOCUMENTED)
                .count();
    }

    /** The accepted deviations that occurred. */
    public List<AcceptedDifference> accepted() {
        return steps.stream().flatMap(step -> step.accepted().stream()).toList();
    }

    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
