package dev.verbatim.site.view;

import dev.verbatim.site.diagram.Diagram;
import dev.verbatim.site.markdown.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample.
 *
 * @param id its id in the page
 * @param heading its heading
 * @param isScenario whether it has several requests, or notifications before a request
 * @param diagram its messages as a sequence diagram; {@code null} if it has only one
 * @param items its text and its messages in the order of the page
 */
record SampleView(
        String id,
        String heading,
        boolean isScenario,
        @Nullable Diagram diagram,
        List<Item> items) {
    /** Copies the list. */
    SampleView {
        items = List.copyOf(items);
    }

    /**
     * Text or a message.
     *
     * @param text the text; empty if it is a message
     * @param step the message; {@code null} if it is text
     */
    record Item(Markup text, @Nullable StepView step) {}
}
