package dev.verbatim.processor.page;

import dev.verbatim.processor.page.Parameter.Presence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a row of the Parameters table whether a request may leave the parameter out.
 *
 * <p>The word optional anywhere settles it. Otherwise a sentence that says mandatory or required makes the parameter
 * mandatory, unless that sentence negates the word or names a condition; {@code (mandatory)} in parentheses of its own
 * stands apart from the sentence around it.
 */
final class PresenceReader {
    private static final Pattern OPTIONAL = word("optional");
    private static final Pattern MANDATORY = word("mandatory|required");
    private static final Pattern MANDATORY_IN_PARENTHESES =
            Pattern.compile("\\(\\s*(?:mandatory|required)\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = word("when|if|unless|only|except|in\\s+case");
    /** A negation and at most two words between it and what it negates: not, not always, isn't strictly. */
    private static final Pattern NEGATED = Pattern.compile(
            "(?:\\b(?:not|no|non|never|neither|nor|cannot)|n['\u2019]t)(?:[\\s-]+\\w+){0,2}[\\s-]+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]+(?=\\s|$)|\\n");
    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "\u2713", "\u2714");
    private static final Set<String> NO = Set.of("no", "n", "false", "-", "\u2717", "\u2718");

    private PresenceReader() {}

    /**
     * Reads a row.
     *
     * @param required the cell of a column Required, where the table has one
     * @param cells the other cells behind the first
     */
    static Presence read(Optional<String> required, List<String> cells) {
        String column = required.orElse("").toLowerCase(Locale.ROOT);
        if (OPTIONAL.matcher(column).find()
                || cells.stream().anyMatch(cell -> OPTIONAL.matcher(cell).find())) {
            return Presence.OPTIONAL;
        }
        if (YES.contains(column)) {
            return Presence.MANDATORY;
        }
        if (NO.contains(column)) {
            return Presence.OPTIONAL;
        }
        Presence presence = read(column);
        for (String cell : cells) {
            presence = min(presence, read(cell));
        }
        return presence;
    }

    private static Presence read(String cell) {
        if (!MANDATORY.matcher(cell).find()) {
            return Presence.UNSAID;
        }
        if (MANDATORY_IN_PARENTHESES.matcher(cell).find()) {
            return Presence.MANDATORY;
        }
        for (String sentence : SENTENCE_END.split(cell)) {
            if (saysMandatory(sentence)) {
                return Presence.MANDATORY;
            }
        }
        return Presence.OPTIONAL;
    }

    private static boolean saysMandatory(String sentence) {
        if (CONDITION.matcher(sentence).find()) {
            return false;
        }
        for (Matcher matcher = MANDATORY.matcher(sentence); matcher.find(); ) {
            if (!NEGATED.matcher(sentence.substring(0, matcher.start())).find()) {
                return true;
            }
        }
        return false;
    }

    /** What is said outweighs what is not, and mandatory outweighs what one cell makes conditional. */
    private static Presence min(Presence one, Presence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
