package dev.verbatim.pages.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a page says that its operation may be repeated, so that a client may send a request again when it got no answer.
 * A wrong yes does a thing twice, so only plain statements count: a sentence such as "This operation is idempotent", or the row
 * {@code Idempotent | Yes} of the property table. Any doubt in the prose of the page outweighs them.
 */
final class Repeatability {
    private static final Set<String> ROWS = Set.of("idempotent", "repeatable");
    private static final Pattern YES = Pattern.compile("(?:yes|true)\\.?", Pattern.CASE_INSENSITIVE);

    private static final String SUBJECT = "(?:this|the) (?:operation|request|call|method|command)|it";
    private static final String MAY = "(?:can|may)";
    private static final String SAY = "(?:repeated|retried|sent again)";

    /** The whole of a sentence; a condition behind it is a doubt. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:note: )?(?:" + SUBJECT + ") (?:is (?:also )?idempotent|is safe to (?:repeat|retry)|" + MAY
                    + " (?:safely )?be (?:safely )?" + SAY
                    + "(?: safely| any number of times| at any time| without harm)?)"
                    + "|(?:idempotent|repeatable)(?:: ?(?:yes|true))?",
            Pattern.CASE_INSENSITIVE);

    /** One of them is in each {@link #STATEMENT}; several blanks may separate the words of "sent again". */
    private static final List<String> MENTIONS = List.of("idempotent", "repeat", "retry", "retried", "again");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;!](?:\\s+|$)|\\n\\s*\\n");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TOPIC =
            Pattern.compile("idempoten|repeat|\\bretr(?:y|ies|ied|ying)\\b|sen[dt] (?:\\w+ )?(?:again|twice)");
    private static final Pattern DOUBT = Pattern.compile(
            "\\b(?:not|never|no|cannot|nor|neither|unless|except|only|if|when|while|until|but|within|once|before|after)\\b|n['\u2019]t\\b|non-");

    private Repeatability() {}

    /**
     * Returns whether prose says so.
     *
     * @param introduction the paragraphs that describe the operation
     * @param prose all paragraphs of the page or section
     * @param self the title of the page, by which the text may call the operation; may be empty
     */
    static boolean isSaid(List<String> introduction, List<String> prose, String self) {
        return introduction.stream().anyMatch(paragraph -> isStatedIn(paragraph, self)) && !isDoubted(prose);
    }

    /**
     * Returns whether the property table says so, and prose does not say otherwise.
     *
     * @param prose all paragraphs of the page
     */
    static boolean isSaid(PageBlock.Table properties, List<String> prose) {
        return properties.rows().stream()
                        .anyMatch(row -> row.size() > 1
                                && ROWS.contains(PropertyReader.label(row.get(0)))
                                && YES.matcher(row.get(1).value().strip()).matches())
                && !isDoubted(prose);
    }

    private static boolean isStatedIn(String paragraph, String self) {
        return mentions(paragraph) && states(paragraph, self);
    }

    /** A quick check for the words that every statement has, since few paragraphs have them. */
    private static boolean mentions(String paragraph) {
        String folded = paragraph.toLowerCase(Locale.ROOT);
        return MENTIONS.stream().anyMatch(folded::contains);
    }

    private static boolean states(String paragraph, String self) {
        return SENTENCE_END
                .splitAsStream(paragraph)
                .filter(Repeatability::mentions)
                .map(sentence -> BLANKS.matcher(sentence).replaceAll(" ").strip())
                .map(sentence -> !self.isEmpty() && sentence.startsWith(self + " ")
                        ? "This operation" + sentence.substring(self.length())
                        : sentence)
                .anyMatch(sentence -> STATEMENT.matcher(sentence).matches());
    }

    private static boolean isDoubted(List<String> prose) {
        return prose.stream()
                .flatMap(SENTENCE_END::splitAsStream)
                .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                .anyMatch(sentence -> TOPIC.matcher(sentence).find()
                        && DOUBT.matcher(sentence).find());
    }

    /** Returns the paragraphs among some blocks. */
    static List<String> prose(List<PageBlock> blocks) {
        return blocks.stream()
                .filter(PageBlock.Prose.class::isInstance)
                .map(block -> ((PageBlock.Prose) block).text())
                .toList();
    }
}
