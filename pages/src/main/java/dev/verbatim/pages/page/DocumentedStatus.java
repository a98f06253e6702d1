package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A status that a page documents.
 *
 * @param code its number as written, or in styles whose failures have words for codes, its word
 * @param meaning what it means, as plain text
 * @param isCause whether {@code meaning} says what makes one operation answer with it, rather than what it means in all of them
 * @param cause what makes the operation answer with it, if a column says so beside the meaning; else empty
 * @param position its row
 * @since 0.2.0
 */
public record DocumentedStatus(String code, String meaning, boolean isCause, String cause, Position position) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** Returns the number; empty for a word. */
    public Optional<Integer> number() {
        return isNumber(code) ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    static boolean isNumber(String code) {
        return NUMBER.matcher(code).matches();
    }
}
