package dev.verbatim.pages.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts labels or headers of columns that a style does not know. */
final class SeenTexts {
    /** A single occurrence may be a mistake in the page. */
    private static final int FEW = 2;

    /** How many are tried, the most frequent ones; for each, the pages that have it are read once more. */
    private static final int MOST = 4;

    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Set<String>> files = new HashMap<>();

    /** Adds a text of a page, unless it cannot be in a value of a list. */
    void add(String text, String file) {
        if (!text.isBlank() && !text.contains(",") && !text.contains("\n") && !text.endsWith("\\")) {
            uses.merge(text, 1, Integer::sum);
            files.computeIfAbsent(text, key -> new TreeSet<>()).add(file);
        }
    }

    /** The most frequent texts, with the pages that have them. */
    Map<String, Set<String>> frequent() {
        Map<String, Set<String>> frequent = new LinkedHashMap<>();
        uses.entrySet().stream()
                .filter(text -> text.getValue() >= FEW)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(text -> frequent.put(text.getKey(), files.getOrDefault(text.getKey(), Set.of())));
        return frequent;
    }
}
