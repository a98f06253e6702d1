package dev.verbatim.processor.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page or a row of it says about being deprecated: {@code Deprecated since 2.3, use X instead}.
 *
 * @param since the version that it names; empty if it names none
 * @param text all that it says about it, with the replacement if it names one
 */
public record Deprecation(String since, String text) {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:^|[.;:(]\\s*|\\b(?:is|was|has been)\\s+)deprecated\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile(
            "\\W*(?:note:\\s*|warning:\\s*)?(?:this (?:operation|method|request|page) (?:is|was|has been) )?deprecated\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SINCE = Pattern.compile(
            "deprecated\\W+(?:since|as of|from|in)\\s+(?:version\\s+|release\\s+)?v?(\\d[\\w.-]*\\w|\\d)",
            Pattern.CASE_INSENSITIVE);

    /** What the text of a row says: a sentence that begins with the word, or says that something is. */
    public static Optional<Deprecation> ofRow(String text) {
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.find()
                ? Optional.of(
                        of(sentence.group().replaceFirst("^[.;:(]\\s*", "").strip()))
                : Optional.empty();
    }

    /** What a paragraph, quotation or heading of a page says: it begins with the word, or says that the operation is. */
    static Optional<Deprecation> ofParagraph(String text) {
        return PARAGRAPH.matcher(text).matches() ? Optional.of(of(text.strip())) : Optional.empty();
    }

    /** Whether there is nothing but the word. */
    boolean isBare() {
        return text.replaceAll("\\W", "").toLowerCase(Locale.ROOT).equals("deprecated");
    }

    private static Deprecation of(String text) {
        Matcher since = SINCE.matcher(text);
        return new Deprecation(since.find() ? since.group(1) : "", text);
    }
}
