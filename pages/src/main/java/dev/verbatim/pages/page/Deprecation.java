package dev.verbatim.pages.page;

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
    /** What stands behind the word where it is said of the page or row itself: "Deprecated values are refused" is of others. */
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
     * What the text of a row says: a sentence that begins with the word, or has the row as its subject, or the word in brackets at
     * the end of a text without commas, behind which it may be said of one of several values.
     */
    public static Optional<Deprecation> ofRow(String text) {
        return said(ROW, text).or(() -> said(LAST_WORD, text));
    }

    /**
     * What a paragraph, quotation or heading of a page says: a sentence that begins with the word, or says that the operation is.
     *
     * @param self the title of the page, by which the text may call the operation; may be empty
     */
    static Optional<Deprecation> ofParagraph(String text, String self) {
        boolean isNamed = !self.isEmpty() && text.startsWith(self + " ");
        return said(PAGE, isNamed ? "This operation" + text.substring(self.length()) : text);
    }

    /** Only a quick look: the patterns try every place of the text. */
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

    /** Whether there is nothing but the word. */
    boolean isBare() {
        return text.replaceAll("\\W", "").toLowerCase(Locale.ROOT).equals("deprecated");
    }

    private static Deprecation of(String text) {
        Matcher since = SINCE.matcher(text);
        return new Deprecation(since.find() ? since.group(1) : "", text);
    }
}
