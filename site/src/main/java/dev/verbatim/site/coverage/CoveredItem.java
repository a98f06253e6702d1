package dev.verbatim.site.coverage;

import java.util.List;
import java.util.Optional;

/**
 * Something that a page documents, and whether it ran in tests.
 *
 * @param kind its kind, such as {@code parameters}
 * @param id what tells it from the others: for most kinds the operation comes first, for steps the page and its line
 * @param name its name in reports
 * @param page its page below the root of the pages
 * @param line the line of its page
 * @param replayed whether it happened between a client and a running server; empty if that cannot be said of it
 */
public record CoveredItem(
        String kind, List<String> id, String name, String page, int line, Optional<Boolean> replayed) {
    /** Copies the id. */
    public CoveredItem {
        id = List.copyOf(id);
    }

    /** Returns whether it is a step of a sample. */
    public boolean isStep() {
        return kind.equals("steps");
    }

    /** Returns whether it is about an operation of that name; steps have none. */
    public boolean isAbout(String operation) {
        return !isStep()
                && !kind.equals("notifications")
                && !id.isEmpty()
                && id.get(0).equals(operation);
    }
}
