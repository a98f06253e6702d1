package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a step.
 *
 * @param step the step
 * @param observed a short description of what the server did
 * @param took how long it took
 * @param mark how it ended
 * @param mismatches what is not as documented
 * @param accepted the accepted deviations that occurred
 * @since 0.1.0
 */
public record StepResult(
        Step step,
        String observed,
        Duration took,
        Mark mark,
        List<Mismatch> mismatches,
        List<AcceptedDifference> accepted) {
    /** How a step ended. */
    public enum Mark {
        /** As documented, except for accepted deviations. */
        AS_DOCUMENTED,
        /** Not as documented. */
        FAILED,
        /** Not run, because the replay ended earlier. */
        NOT_RUN,
        /**
         * Not awaited, because the page shows another response to the same request before it.
         *
         * @since 0.2.0
         */
        ALTERNATIVE
    }

    /** Copies the lists. */
    public StepResult {
        mismatches = List.copyOf(mismatches);
        accepted = List.copyOf(accepted);
    }

    static StepResult of(
            Step step, String observed, Duration took, List<Mismatch> all, List<AcceptedDifference> accepted) {
        return new StepResult(step, observed, took, all.isEmpty() ? Mark.AS_DOCUMENTED : Mark.FAILED, all, accepted);
    }

    static StepResult notRun(Step step) {
        return new StepResult(step, "not run", Duration.ZERO, Mark.NOT_RUN, List.of(), List.of());
    }

    static StepResult alternative(Step step, int response) {
        return new StepResult(
                step,
                "not awaited: the response is step " + response,
                Duration.ZERO,
                Mark.ALTERNATIVE,
                List.of(),
                List.of());
    }

    StepResult with(List<Mismatch> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Mismatch> all = Stream.concat(mismatches.stream(), more.stream()).toList();
        return of(step, observed, took, all, accepted);
    }
}
