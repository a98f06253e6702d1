package dev.verbatim.pages.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** How many words the name of an operation and a heading have in common: {@code subscribe_events}, Subscribe to events. */
final class SharedWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");

    private SharedWords() {}

    /** The sections whose headings are most like a name; all of them if none is. */
    static List<Integer> nearest(String name, List<Integer> sections, IntFunction<String> title) {
        Set<String> words = words(name);
        int best = sections.stream()
                .mapToInt(section -> common(words, title.apply(section)))
                .max()
                .orElse(0);
        return sections.stream()
                .filter(section -> common(words, title.apply(section)) == best)
                .toList();
    }

    private static int common(Set<String> words, String title) {
        Set<String> common = words(title);
        common.retainAll(words);
        return common.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN.split(text, -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!lower.isEmpty()) {
                words.add(lower.length() > 3 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
            }
        }
        return words;
    }
}
