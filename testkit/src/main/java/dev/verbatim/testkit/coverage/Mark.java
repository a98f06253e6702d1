package dev.verbatim.testkit.coverage;

import java.util.Comparator;

/**
 * That a column is true of an item.
 *
 * @param item the item, documented or not
 * @param column the column
 */
record Mark(ItemId item, Column column) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::item).thenComparing(Mark::column);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
