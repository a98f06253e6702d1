package dev.verbatim.testkit.replay;

import java.util.List;

/**
 * What happened at a step.
 *
 * @param observed a short description of what the server did
 * @param mismatches what is not as documented
 * @param accepted the accepted deviations that occurred
 * @param last whether the replay cannot continue
 */
record StepOutcome(String observed, List<Mismatch> mismatches, List<AcceptedDifference> accepted, boolean last) {
    StepOutcome {
        mismatches = List.copyOf(mismatches);
        accepted = List.copyOf(accepted);
    }

    /** Returns a step that could not be run, after which the replay ends. */
    static StepOutcome failed(String observed, Mismatch mismatch) {
        return new StepOutcome(observed, List.of(mismatch), List.of(), true);
    }
}
