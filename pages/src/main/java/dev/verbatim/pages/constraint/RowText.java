package dev.verbatim.pages.constraint;

import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Parameter.Column;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers questions about the text of a whole row. Most rows have no numbers, and nobody asks about their text. */
final class RowText {
    private static final String OPENING = "(?:(?:optional|mandatory|required)[.,:;]? *)?(?:an? )?(?:string|text|str)";

    /** The beginning of a row for a string, whose bare numbers are lengths, as in {@code string, max 10}. */
    private static final Pattern TEXT =
            Pattern.compile(OPENING + "(?:\\s*$|s?\\s*[.,;:(]| of )", Pattern.CASE_INSENSITIVE);

    /** The beginning of prose about a string, whose ranges of numbers do not count, as in {@code String of digits (0-9)}. */
    private static final Pattern PROSE_OF_TEXT = Pattern.compile(OPENING + "\\b", Pattern.CASE_INSENSITIVE);

    private final Parameter row;
    private @Nullable String lowerCase;

    RowText(Parameter row) {
        this.row = row;
    }

    /** Returns whether the parameter is a string, so that a number without a unit is a length. */
    boolean isString() {
        return begins(TEXT);
    }

    /** Returns whether the row begins with prose about a string. */
    boolean isProseAboutString() {
        return begins(PROSE_OF_TEXT);
    }

    /** Returns whether the row, including the name of the parameter, contains a text in lower case; ignores the row's case. */
    boolean mentions(String text) {
        if (lowerCase == null) {
            lowerCase = row.columns().stream()
                    .map(Column::marked)
                    .reduce(row.cell().value(), (all, more) -> all + "\n" + more)
                    .toLowerCase(Locale.ROOT);
        }
        return lowerCase.contains(text);
    }

    private boolean begins(Pattern opening) {
        Optional<String> column = row.type().filter(type -> !type.isBlank());
        return opening.matcher(column.orElseGet(row::description).strip()).lookingAt();
    }
}
