package dev.verbatim.testkit;

import java.util.List;

/**
 * A sample of a page.
 *
 * @param operation the operation that the page documents; empty for events outside of operations
 * @param page the page's path below the root of the pages, with {@code /} between its parts
 * @param heading the sample's heading
 * @param line the heading's line in the page, counted from 1
 * @param steps what the sample shows, in the order of the page
 * @param matching what the page says about comparing its members
 * @since 0.1.0
 */
public record Sample(String operation, String page, String heading, int line, List<Step> steps, Matching matching) {
    /** Creates a sample that is compared strictly. */
    public Sample(String operation, String page, String heading, int line, List<Step> steps) {
        this(operation, page, heading, line, steps, Matching.STRICT);
    }

    /** Copies the steps. */
    public Sample {
        steps = List.copyOf(steps);
    }

    /** Returns whether the sample has more than one request, or a notification before its request. */
    public boolean isScenario() {
        boolean notified = false;
        int requests = 0;
        for (Step step : steps) {
            if (step instanceof Step.Request) {
                requests++;
                if (notified || requests > 1) {
                    return true;
                }
            }
            notified |= step instanceof Step.Notification && requests == 0;
        }
        return false;
    }
}
