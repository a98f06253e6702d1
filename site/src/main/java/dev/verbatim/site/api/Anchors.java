package dev.verbatim.site.api;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives ids to the parts of a page. The same names in the same order give the same ids. */
public final class Anchors {
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private final Set<String> taken = new HashSet<>();

    /**
     * Returns an id that no other part of the page has.
     *
     * @param prefix the kind of the part, such as {@code parameter-}; may be empty
     * @param name the name of the part; letters and digits of it are kept
     */
    public String of(String prefix, String name) {
        String hyphenated = OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        String words = ENDS.matcher(hyphenated).replaceAll("");
        String base = prefix + (words.isEmpty() ? "part" : words);
        String unique = base;
        for (int number = 2; !taken.add(unique); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }
}
