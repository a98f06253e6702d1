package dev.verbatim.pages.accept;

import java.util.List;

/**
 * A page with the values that a server sent.
 *
 * @param file the page's path below the root of the pages
 * @param before its text
 * @param after its text with the new values; equal to {@code before} if none is accepted
 * @param values what happens to each value, sorted by position
 * @param diff the change as a unified diff; empty without one
 * @since 0.2.0
 */
public record AcceptedPage(String file, String before, String after, List<AcceptedValue> values, String diff) {
    /** Copies the list. */
    public AcceptedPage {
        values = List.copyOf(values);
    }

    /** Returns whether the page changes. */
    public boolean isChanged() {
        return !before.equals(after);
    }
}
