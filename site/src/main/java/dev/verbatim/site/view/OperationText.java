package dev.verbatim.site.view;

import dev.verbatim.site.markdown.Markup;
import java.util.List;

/**
 * The text of the page of an operation without what the site shows in another form: its tables and the messages of its samples.
 *
 * @param about what it says about the operation
 * @param parameters what it says beside the table of parameters
 * @param statuses what it says beside the table of statuses
 * @param notes its other sections
 * @param passages the text within samples, in the order of the page
 */
record OperationText(Markup about, Markup parameters, Markup statuses, Markup notes, List<Passage> passages) {
    /** Copies the list. */
    OperationText {
        passages = List.copyOf(passages);
    }

    /**
     * Text within a sample.
     *
     * @param line the line of the page
     * @param text the text
     */
    record Passage(int line, Markup text) {}

    /** The text between two lines. */
    List<Passage> between(int from, int to) {
        return passages.stream()
                .filter(passage -> passage.line() >= from && passage.line() < to)
                .toList();
    }
}
