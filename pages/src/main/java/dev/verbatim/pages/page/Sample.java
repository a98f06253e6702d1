package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;

/**
 * A section of heading level 2 with at least one request, response or notification. What stands before the first such
 * heading is a section too.
 *
 * @param heading the section's heading; of a section without one, the heading of level 1, or else an empty text
 * @param steps what the section shows, in the order of the page
 */
public record Sample(Text heading, List<Step> steps) {
    /** Copies the steps. */
    public Sample {
        steps = List.copyOf(steps);
    }
}
