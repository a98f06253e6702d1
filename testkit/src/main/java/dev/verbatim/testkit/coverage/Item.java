package dev.verbatim.testkit.coverage;

import java.util.Set;

/**
 * Something that a page documents.
 *
 * @param id what tells it from the others
 * @param group the operation or the type of notification that it belongs to; empty for what all operations have in common
 * @param label its name within the group, such as {@code reason absent}; empty for the operation or notification itself
 * @param page the page's path below the root of the pages
 * @param line the line of the page, from 1
 * @param isImplemented whether the API has an interface for it
 * @param columns the columns that apply to it
 */
record Item(ItemId id, String group, String label, String page, int line, boolean isImplemented, Set<Column> columns) {
    Item {
        columns = Set.copyOf(columns);
    }

    /** Returns the name in a sentence, such as {@code Hold, reason absent}. */
    String name() {
        if (group.isEmpty()) {
            return label;
        }
        return label.isEmpty() ? group : group + ", " + label;
    }

    /** Returns the same item, implemented if one of both is: a client's module and a server's may have the same pages. */
    Item joined(Item other) {
        return isImplemented || !other.isImplemented ? this : other;
    }
}
