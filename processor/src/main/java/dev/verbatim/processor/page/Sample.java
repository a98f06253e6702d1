package dev.verbatim.processor.page;

import java.util.List;

/**
 * A section of heading level 2 with at least one request, response or notification.
 *
 * @param heading the section's heading
 * @param steps what the section shows, in the order of the page
 */
public record Sample(Text heading, List<Step> steps) {
    /** Copies the steps. */
    public Sample {
        steps = List.copyOf(steps);
    }
}
