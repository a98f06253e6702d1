package dev.verbatim.testkit.replay;

import java.util.List;

/**
 * What happened at a step.
 *
 * @param observed what the server did, in a few words
 * @param mismatches what is not as documented
 * @param accepted the accepted deviations that occurred
 * @param last whether the replay cannot go on
 */
record Outcome(String observed, List<Mismatch> mismatches, List<AcceptedDifference> accepted, boolean last) {
    Outcome {
        mismatches = List.copyOf(mismatches);
        accepted = List.copyOf(accepted);
    }

    /** A step that could not be carried out, after which the replay ends. */
    static Outcome failed(String observed, Mismatch mismatch) {
        return new Outcome(observed, List.of(mismatch), List.of(), true);
    }
}
