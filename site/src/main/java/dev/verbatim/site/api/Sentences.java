package dev.verbatim.site.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first sentence of a text. */
final class Sentences {
    /** An abbreviation such as "e.g." ends no sentence. */
    private static final Pattern END = Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|etc|vs|cf|No))[.!?](?=\\s)");

    private Sentences() {}

    /** Returns the text up to the end of its first sentence, on one line. */
    static String first(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        Matcher end = END.matcher(line);
        return end.find() ? line.substring(0, end.end()) : line;
    }
}
