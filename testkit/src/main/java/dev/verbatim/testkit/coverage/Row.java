package dev.verbatim.testkit.coverage;

import java.util.Map;
import java.util.Set;

/**
 * An item and what is true of it.
 *
 * @param item the item
 * @param tests the test classes that cover a column, sorted; a column without any is missing, unless the pages or the compiler
 *     cover it
 * @param covered the columns that are true
 */
record Row(Item item, Map<Column, Set<String>> tests, Set<Column> covered) {
    Row {
        tests = Map.copyOf(tests);
        covered = Set.copyOf(covered);
    }

    boolean applies(Column column) {
        return item.columns().contains(column);
    }

    boolean isCovered(Column column) {
        return covered.contains(column);
    }

    boolean isMissing(Column column) {
        return applies(column) && !isCovered(column);
    }

    boolean hasGap() {
        return item.columns().stream().anyMatch(this::isMissing);
    }
}
