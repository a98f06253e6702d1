package dev.verbatim.site.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives ids to headings as code hosts do, so that links with fragments work in both places. */
final class HeadingIds {
    private final Set<String> taken = new HashSet<>();

    /** Returns the text in lower case, with hyphens for blanks and without punctuation, and a number if another heading has it. */
    String of(String text) {
        String base = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
        String unique = base;
        for (int number = 1; !taken.add(unique); number++) {
            unique = base + "-" + number;
        }
        return unique;
    }
}
