package dev.verbatim.testkit.coverage;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What ran while one test class ran. Two recordings are merged by joining their marks, so their order does not matter.
 *
 * @param test the name of the test class; empty for what ran outside of tests
 * @param marks the marks by pages, sorted
 */
record Recording(String test, NavigableMap<ApiPages, NavigableSet<Mark>> marks) {
    static Recording of(String test, Map<ApiPages, ? extends Set<Mark>> marks) {
        NavigableMap<ApiPages, NavigableSet<Mark>> sorted = new TreeMap<>();
        marks.forEach((pages, all) -> sorted.put(pages, new TreeSet<>(all)));
        return new Recording(test, sorted);
    }

    boolean isEmpty() {
        return marks.values().stream().allMatch(Set::isEmpty);
    }
}
