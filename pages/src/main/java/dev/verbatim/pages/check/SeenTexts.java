package dev.verbatim.pages.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Labels or headers of columns that a style does not know, as often as pages have them. */
final class SeenTexts {
    /** Once may be a slip of the page. */
    private static final int FEW = 2;

    /** So many are tried, the most frequent ones; each costs a reading of the pages that have it. */
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
