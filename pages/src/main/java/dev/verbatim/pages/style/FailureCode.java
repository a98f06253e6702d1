package dev.verbatim.pages.style;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code for failures as a style file has it: {@code 31}, {@code invalidParams} or {@code invalidParams 31}.
 *
 * @param word the word; empty if the code is a number only
 * @param number the number; empty if the code is a word only
 * @since 0.2.0
 */
public record FailureCode(Optional<String> word, Optional<Integer> number) {
    private static final Pattern FORM =
            Pattern.compile("([^\\s,=\"]*[^\\s,=\"\\d-][^\\s,=\"]*)?(?:(?:^|\\s+)(-?\\d{1,9}))?");

    static boolean isCode(String text) {
        return !text.isEmpty() && FORM.matcher(text).matches();
    }

    static FailureCode of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new FailureCode(
                        Optional.ofNullable(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)).map(Integer::valueOf))
                : new FailureCode(Optional.of(text), Optional.empty());
    }

    /** The code as a style file has it. */
    @Override
    public String toString() {
        return word.map(text -> text + number.map(value -> " " + value).orElse(""))
                .orElseGet(() -> number.map(String::valueOf).orElse(""));
    }
}
