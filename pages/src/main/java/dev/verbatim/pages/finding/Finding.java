package dev.verbatim.pages.finding;

import dev.verbatim.pages.source.Position;
import java.util.Comparator;

/**
 * A violation of a rule at a position in a page.
 *
 * @param rule the rule
 * @param file the page, relative to the root of the pages
 * @param position where in the page
 * @param message what is wrong and what to do about it, on one line
 * @since 0.2.0
 */
public record Finding(Rule rule, String file, Position position, String message) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::position)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** Escapes invisible characters in the message, which can come from a page. */
    public Finding {
        message = Quote.visible(message);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column: [rule] message}. */
    @Override
    public String toString() {
        return Quote.visible(file) + ":" + position + ": [" + rule.id() + "] " + message;
    }
}
