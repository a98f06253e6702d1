package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;

/**
 * A section of heading level 2 with at least one request, response or notification. The content before the first such
 * heading counts as a section too.
 *
 * @param heading the section's heading; before the first one, the heading of level 1 or an empty text
 * @param steps the messages of the section, in the order of the page
 * @since 0.2.0
 */
public record Sample(Text heading, List<Step> steps) {
    /** Copies the steps. */
    public Sample {
        steps = List.copyOf(steps);
    }
}
