package dev.verbatim.pages.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Splits the text of a row into clauses, without those that describe a habit, an example or a condition. */
final class Clauses {
    private static final Pattern END = Pattern.compile(
            "(?<!\\bmax|\\bmin|\\be\\.g|\\bi\\.e)[.](?=\\s|$)|[!?](?=\\s|$)|[,;:](?=\\s|$)|[()\\n\u2014]|\\s[-\u2013]\\s(?!\\d)");

    /** Words that mark a habit, an example or a condition. */
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(?:usually|typically|normally|often|sometimes|about|around|approximately|roughly|recommended"
                    + "|suggested|example|e\\.g|such as|like|if|when|unless|where|after|before|once|while|until|default|defaults|each \\p{L}+ (?:can|may|contains|has|holds))\\b");

    private static final Pattern LABEL = Pattern.compile("\\b(max(?:imum)?|min(?:imum)?|length|range|between|from): ?");
    private static final Pattern MARKS = Pattern.compile("[`*\"]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Longer clauses are treated as prose. */
    private static final int LONGEST = 200;

    private Clauses() {}

    /**
     * Returns the clauses of a text, in lower case.
     *
     * @param matters which clauses to return; the others cost little
     */
    static List<String> of(String text, Predicate<String> matters) {
        String lower = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(END.split(LABEL.matcher(lower).replaceAll("$1 ")))
                .map(clause -> BLANKS.matcher(clause.strip()).replaceAll(" "))
                .filter(clause -> !clause.isEmpty() && clause.length() <= LONGEST)
                .filter(matters)
                .filter(clause -> !HEDGE.matcher(clause).find())
                .toList();
    }
}
