package dev.verbatim.runtime.envelope;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an API calls a refusal.
 *
 * @param number the number of the status; {@code null} if the API has only a word
 * @param name the word, or else the number
 * @since 0.2.0
 */
public record RefusalCode(@Nullable Integer number, String name) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** Reads a code as it is in a style file: {@code 31}, {@code invalidParams}, or both, {@code invalidParams 31}. */
    static RefusalCode of(String text) {
        int blank = text.indexOf(' ');
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return new RefusalCode(
                NUMBER.matcher(last).matches() ? Integer.valueOf(last) : null,
                blank < 0 ? text : text.substring(0, blank));
    }
}
