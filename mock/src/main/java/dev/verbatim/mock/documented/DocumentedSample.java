package dev.verbatim.mock.documented;

import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import java.util.List;

/**
 * A sample of a page, which is a scenario if it has several requests.
 *
 * @param file the page
 * @param operation the operation that the page documents; empty if the sample is outside of operations
 * @param sample its heading and steps
 */
public record DocumentedSample(String file, String operation, Sample sample) {
    /** Returns the heading. */
    public String heading() {
        return sample.heading().value();
    }

    /** Returns the steps. */
    public List<Step> steps() {
        return sample.steps();
    }

    /** Returns the number of the first request among the steps, from 0; the number of the steps if there is none. */
    public int firstRequest() {
        int step = 0;
        while (step < steps().size() && !(steps().get(step) instanceof Step.Request)) {
            step++;
        }
        return step;
    }

    /** Returns the notifications before the first request, whose JSON is valid. */
    public List<Step.Notification> preamble() {
        return steps().subList(0, firstRequest()).stream()
                .filter(step ->
                        step instanceof Step.Notification && step.json().value().isPresent())
                .map(Step.Notification.class::cast)
                .toList();
    }

    /** Returns where a step is. */
    public PagePosition position(Step step) {
        return new PagePosition(file, step.position());
    }
}
