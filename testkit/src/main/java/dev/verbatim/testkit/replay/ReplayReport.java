package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdBinding;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.UndocumentedStatus;
import dev.verbatim.testkit.client.LiveServer;
import java.util.List;

/**
 * The result of a replay. {@code toString} returns the whole report as plain text of at most 120 columns.
 *
 * @param scenario the scenario
 * @param server the server
 * @param steps the result of each step, in order
 * @param bindings the documented ids and their live ids, in order of appearance
 * @param undocumentedStatuses the statuses that the server sent and that no page of the API documents, including those of
 *     responses to stimuli and of accepted deviations
 * @since 0.1.0
 */
public record ReplayReport(
        Scenario scenario,
        LiveServer server,
        List<StepResult> steps,
        List<IdBinding> bindings,
        List<UndocumentedStatus> undocumentedStatuses) {
    /** Copies the lists. */
    public ReplayReport {
        steps = List.copyOf(steps);
        bindings = List.copyOf(bindings);
        undocumentedStatuses = List.copyOf(undocumentedStatuses);
    }

    /** Returns whether the server did what the page documents, except for accepted deviations. */
    public boolean isAsDocumented() {
        return documentedSteps() == awaitedSteps();
    }

    /**
     * Fails if a step is not as documented.
     *
     * @throws AssertionError with the whole report
     */
    public void assertAsDocumented() {
        if (!isAsDocumented()) {
            throw new AssertionError(System.lineSeparator() + this);
        }
    }

    /** Returns the number of steps that were as documented. */
    public long documentedSteps() {
        return steps.stream()
                .filter(step -> step.mark() == StepResult.Mark.AS_DOCUMENTED)
                .count();
    }

    /**
     * Returns the number of steps that were to happen: all but the responses that the page shows as alternatives to another one.
     *
     * @since 0.2.0
     */
    public long awaitedSteps() {
        return steps.stream()
                .filter(step -> step.mark() != StepResult.Mark.ALTERNATIVE)
                .count();
    }

    /** Returns the accepted deviations that occurred. */
    public List<AcceptedDifference> accepted() {
        return steps.stream().flatMap(step -> step.accepted().stream()).toList();
    }

    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
