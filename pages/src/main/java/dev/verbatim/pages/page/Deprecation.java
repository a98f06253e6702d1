package dev.verbatim.pages.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deprecation notice of a page or of a row: {@code Deprecated since 2.3, use X instead}.
 *
 * @param since the version that it names; may be empty
 * @param text the whole notice, with the replacement if it names one
 * @since 0.2.0
 */
public record Deprecation(String since, String text) {
    /** The word where it is about the page or row itself. "Deprecated values are refused" is about something else. */
    private static final String WORD = "deprecated(?=\\s*(?:$|[.,:;!()\u2013\u2014-]"
            + "|(?:since|as of|from|in|with|by|and|but|for|because|use|please|will)\\b))";

    private static final String START =
            "(?:^\\W*(?:(?:note|warning|caution|important|optional|mandatory|required)\\b\\W*)?" + "|[.;:!]\\s+)";
    private static final Pattern ROW = sentence("parameter|member|field|attribute|property|element");
    private static final Pattern PAGE = sentence("operation|method|request|page|call|command|endpoint");
    private static final Pattern LAST_WORD = Pattern.compile(
            "^[^,(]*(?<!\\bor)\\((?<said>deprecated\\b[^)]*)\\)\\W*$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SINCE = Pattern.compile(
            "deprecated\\W+(?:since|as of|from|in)\\s+(?:version\\s+|release\\s+)?v?(\\d[\\w.-]*\\w|\\d)",
            Pattern.CASE_INSENSITIVE);

    private static Pattern sentence(String subjects) {
        return Pattern.compile(
                START + "(?<said>(?:(?:this|the) (?:" + subjects + ") (?:is|was|has been) (?:now )?)?" + WORD + ".*)",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * The notice in the text of a row: a sentence that begins with the word or has the row as its subject, or the word in
     * brackets at the end of the text. In a text with commas, the brackets may be about the last of several values only.
     */
    public static Optional<Deprecation> ofRow(String text) {
        return said(ROW, text).or(() -> said(LAST_WORD, text));
    }

    /**
     * The notice in a paragraph, quote or heading of a page: a sentence that begins with the word or has the operation as its
     * subject.
     *
     * @param self the title of the page, by which the text may call the operation; may be empty
     */
    static Optional<Deprecation> ofParagraph(String text, String self) {
        if (!mentions(text)) {
            return Optional.empty();
        }
        boolean isNamed = !self.isEmpty() && text.startsWith(self + " ");
        return said(PAGE, isNamed ? "This operation" + text.substring(self.length()) : text);
    }

    /** A quick check, since the patterns try every position of the text. */
    private static boolean mentions(String text) {
        return text.toLowerCase(Locale.ROOT).contains("deprecated");
    }

    private static Optional<Deprecation> said(Pattern pattern, String text) {
        if (!mentions(text)) {
            return Optional.empty();
        }
        Matcher sentence = pattern.matcher(text);
        return sentence.find() ? Optional.of(of(sentence.group("said").strip())) : Optional.empty();
    }

    /** Whether the notice is only the word. */
    boolean isBare() {
        return text.replaceAll("\\W", "").toLowerCase(Locale.ROOT).equals("deprecated");
    }

    private static Deprecation of(String text) {
        Matcher since = SINCE.matcher(text);
        return new Deprecation(since.find() ? since.group(1) : "", text);
    }
}
