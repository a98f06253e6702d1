package dev.verbatim.pages.finding;

import dev.verbatim.pages.source.Position;
import java.util.Comparator;

/**
 * Something a rule found.
 *
 * @param rule the rule
 * @param file the page, relative to the root of the pages
 * @param position where in the page
 * @param message what is wrong and, where there is one, what to do about it; one line
 */
public record Finding(Rule rule, String file, Position position, String message) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::position)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** Makes every character of the message visible, wherever in a page it comes from. */
    public Finding {
        message = Quote.visible(message);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: [rule] message}. */
    @Override
    public String toString() {
        return Quote.visible(file) + ":" + position + ": [" + rule.id() + "] " + message;
    }
}
