package dev.verbatim.pages.page;

import dev.verbatim.pages.page.Parameter.Presence;
import dev.verbatim.pages.source.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cell of the column {@code Required} (or {@code Mandatory}). If it is clear, it alone decides whether the parameter is
 * mandatory.
 *
 * @param text the text of the cell
 * @param column the header of its column
 * @param ifOptional what a cell of its column says of an optional parameter: yes or no
 * @param presence its meaning; empty if the text is blank or means neither yes nor no
 * @since 0.2.0
 */
public record RequiredCell(Text text, String column, String ifOptional, Optional<Presence> presence) {
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "mandatory",
            "required",
            "always",
            "must",
            "m",
            "r",
            "x",
            "1",
            "+",
            "\u2022",
            "\u25cf",
            "\u2713",
            "\u2714",
            "\u2611",
            "\u2705",
            "\u221a",
            ":white_check_mark:",
            ":heavy_check_mark:");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "optional",
            "not",
            "non",
            "never",
            "o",
            "0",
            "-",
            "\u2013",
            "\u2014",
            "\u2717",
            "\u2718",
            "\u274c",
            "\u2610",
            ":x:");
    /** Words that make a parameter mandatory in some requests only, which is optional for us. */
    private static final Set<String> CONDITIONAL =
            Set.of("conditional", "conditionally", "sometimes", "depends", "c", "when", "if", "unless", "only", "in");

    private static final Pattern CONDITION = Pattern.compile("\\b(?:when|if|unless|only|except|in case)\\b");
    private static final Pattern EITHER = Pattern.compile("^[\\w-]+\\s*(?:/|\\bor\\b).*");
    private static final Pattern FOOTNOTE =
            Pattern.compile("[*\u2020\u2021\u00b9\u00b2\u00b3\ufe0f]|\\(\\d+\\)|\\[\\d+]");
    private static final Pattern NO_DEFAULT = Pattern.compile("(?i)^\\W{0,5}(?:required|mandatory)\\W{0,5}$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:(.-]+");

    /** Reads a cell of the column with this header. */
    static RequiredCell of(Text text, String column) {
        String said = FOOTNOTE.matcher(text.value().toLowerCase(Locale.ROOT)).replaceAll("");
        return new RequiredCell(text, column, "no", presence(withoutPunctuation(said.strip())));
    }

    /** Reads a cell of a column for defaults that says required where there is none: what has a default may be left out. */
    static RequiredCell ofDefault(Text text, String column) {
        boolean isRequired = NO_DEFAULT.matcher(text.value()).find();
        return new RequiredCell(
                text,
                column,
                "a default",
                text.value().isBlank()
                        ? Optional.empty()
                        : Optional.of(isRequired ? Presence.MANDATORY : Presence.OPTIONAL));
    }

    /** The cell of a column that asks the opposite question. */
    RequiredCell opposite() {
        return new RequiredCell(
                text,
                column,
                "yes",
                presence.map(said -> said == Presence.MANDATORY ? Presence.OPTIONAL : Presence.MANDATORY));
    }

    /** Whether the cell has text that means neither yes nor no. */
    public boolean isUnclear() {
        return presence.isEmpty() && !text.value().isBlank();
    }

    private static String withoutPunctuation(String said) {
        int end = said.length();
        while (end > 0 && ".!,; ".indexOf(said.charAt(end - 1)) >= 0) {
            end--;
        }
        return said.substring(0, end);
    }

    private static Optional<Presence> presence(String said) {
        if (YES.contains(said)) {
            return Optional.of(Presence.MANDATORY);
        }
        if (NO.contains(said)) {
            return Optional.of(Presence.OPTIONAL);
        }
        // "yes/no" and "mandatory or optional" are left from a template that was not filled in.
        if (said.isEmpty() || EITHER.matcher(said).matches()) {
            return Optional.empty();
        }
        String word = BETWEEN_WORDS.split(said, 2)[0];
        if (NO.contains(word) || CONDITIONAL.contains(word)) {
            return Optional.of(Presence.OPTIONAL);
        }
        if (YES.contains(word)) {
            return Optional.of(CONDITION.matcher(said).find() ? Presence.OPTIONAL : Presence.MANDATORY);
        }
        return Optional.empty();
    }
}
