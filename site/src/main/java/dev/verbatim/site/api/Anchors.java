package dev.verbatim.site.api;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives ids to the parts of a page. The same names in the same order give the same ids. */
public final class Anchors {
    private final Set<String> taken = new HashSet<>();

    /**
     * Returns an id that no other part of the page has.
     *
     * @param prefix the kind of the part, such as {@code parameter-}; may be empty
     * @param name the name of the part; letters and digits of it are kept
     */
    public String of(String prefix, String name) {
        String words = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = prefix + (words.isEmpty() ? "part" : words);
        String unique = base;
        for (int number = 2; !taken.add(unique); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }
}
