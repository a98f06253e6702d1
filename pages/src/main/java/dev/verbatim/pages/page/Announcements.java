package dev.verbatim.pages.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises paragraphs that announce tables and lists: bold labels ({@code **Parameters:**}) and sentences with a colon at the end
 * ({@code The request includes the following parameters:}).
 */
final class Announcements {
    private static final Pattern NONE = Pattern.compile(
            "(?:no|none|without|n/a|nothing|empty|-|\u2013|\u2014|\\[]|\\{})(?: (?:additional |required |request |input )?"
                    + "(?:parameters?|params|arguments?|args|fields?|events?|members?|properties)(?: (?:are )?(?:required|needed))?)?");
    private static final Pattern NO_PARAMETERS = Pattern.compile("(?:no|without(?: any)?|not \\w+ any)"
            + " (?:additional |further |other )?(?:parameters?|params|arguments?|args)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:deprecated|errors?|failed|values?|notes?|becomes?|mandatory when|conditional|certain|some (?:parameters|fields|members))\\b");
    private static final Pattern MEMBERS = Pattern.compile(
            "\\b(?:fields?|members?|properties|property|keys|attributes|contents?|contain(?:s|ing)?|includes?|following)\\b");
    private static final Pattern PARAMETERS = Pattern.compile("\\b(?:parameters?|params|arguments?|args)\\b");
    private static final Pattern REQUEST = Pattern.compile("\\brequests?\\b");
    private static final Pattern RESULT =
            Pattern.compile("\\b(?:responses?|results?|answers?|repl(?:y|ies)|returns?|returned|outputs?)\\b");
    private static final Pattern EVENT = Pattern.compile("\\b(?:events?|messages?|notifications?|streams?)\\b");
    private static final Pattern OBJECT =
            Pattern.compile("`[^`]+`\\s+(?:\\w+\\s+){0,2}?(?:objects?|arrays?|fields?|members?|maps?|lists?"
                    + "|elements?|entry|entries|items?|parameters?|arguments?)\\b|\\b(?:each|every)\\b.*`");
    private static final Pattern CALLED = Pattern.compile(
            "(?i)\\b(?:each|every|an?) ((?:(?!the |of |in |following )\\w+ ){1,3}?)(?:objects?|entry|element|item)\\b");
    private static final Pattern CODE = Pattern.compile("`([^`\\s]{1,100})`");
    private static final Pattern ASIDE =
            Pattern.compile("(?i)(?:note|warning|tip|info|important|caution|hint|remark)s?");
    private static final int FEW_WORDS = 4;

    private final Labels labels;

    Announcements(Labels labels) {
        this.labels = labels;
    }

    /** What a paragraph announces; empty for any other text. */
    Optional<Announcement> of(PageBlock.Prose prose) {
        Phrase phrase = prose.phrase();
        String rest = phrase.rest().strip();
        boolean isLabel = phrase.mark() == Phrase.Mark.STRONG
                && (rest.isEmpty()
                        || rest.startsWith(":")
                        || phrase.lead().strip().endsWith(":"));
        if (isLabel) {
            String lead = Labels.bare(phrase.lead());
            return ASIDE.matcher(lead).matches()
                    ? Optional.empty()
                    : Optional.of(new Announcement(
                            labels.of(lead)
                                    .or(() -> sentence(lead.toLowerCase(Locale.ROOT)))
                                    .orElse(Label.OTHER),
                            codes(phrase.marked()),
                            Optional.empty(),
                            rest.startsWith(":") ? rest.substring(1).strip() : rest));
        }
        String text = lastSentence(phrase.text());
        String lower = text.toLowerCase(Locale.ROOT);
        if (NO_PARAMETERS.matcher(lower).find()) {
            return Optional.of(new Announcement(Label.PARAMETERS, List.of(), Optional.empty(), "none"));
        }
        if (!text.endsWith(":")) {
            return label(text);
        }
        String marked = lastSentence(
                phrase.mark() == Phrase.Mark.CODE
                        ? "`" + phrase.lead() + "`" + phrase.marked()
                        : phrase.lead() + phrase.marked());
        Optional<Label> label = text.split(" ").length <= FEW_WORDS ? labels.of(text) : Optional.empty();
        return label.or(() ->
                        (OBJECT.matcher(marked).find() || CALLED.matcher(marked).find())
                                        && !OTHERS.matcher(lower).find()
                                ? Optional.of(Label.OBJECT)
                                : sentence(lower))
                .map(found -> new Announcement(found, names(marked), sentence(withoutObject(marked)), ""));
    }

    /** A paragraph {@code Parameters: none}, or one that is nothing but a label. */
    private Optional<Announcement> label(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.substring(0, colon).contains(" ")) {
            return Optional.empty();
        }
        return labels.of(text.substring(0, colon))
                .map(label -> new Announcement(
                        label,
                        List.of(),
                        Optional.empty(),
                        text.substring(colon + 1).strip()));
    }

    /** What a sentence announces by its words. */
    Optional<Label> sentence(String lower) {
        if (OTHERS.matcher(lower).find()) {
            return Optional.of(Label.OTHER);
        }
        boolean members = MEMBERS.matcher(lower).find();
        if (PARAMETERS.matcher(lower).find()
                || members && REQUEST.matcher(lower).find()) {
            return Optional.of(Label.PARAMETERS);
        }
        if (members && RESULT.matcher(lower).find()) {
            return Optional.of(Label.RESULT);
        }
        return members && EVENT.matcher(lower).find() ? Optional.of(Label.EVENT) : Optional.empty();
    }

    /** Whether a text behind a label says that there are no parameters, members or events. */
    static boolean isNone(String text) {
        return text.length() < 60
                && NONE.matcher(Labels.bare(text).toLowerCase(Locale.ROOT)).matches();
    }

    private static String withoutObject(String marked) {
        return OBJECT.matcher(marked).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The code in a sentence, or what it calls an object. */
    private static List<String> names(String marked) {
        List<String> names = codes(marked);
        Matcher called = CALLED.matcher(marked);
        if (names.isEmpty() && called.find()) {
            names.add(called.group(1));
        }
        return names;
    }

    /** The code in a text. */
    static List<String> codes(String marked) {
        List<String> codes = new ArrayList<>();
        for (Matcher code = CODE.matcher(marked); code.find(); ) {
            codes.add(code.group(1));
        }
        return codes;
    }

    private static String lastSentence(String text) {
        String stripped = text.strip();
        int end = stripped.lastIndexOf(". ", Math.max(0, stripped.length() - 2));
        return end < 0 ? stripped : stripped.substring(end + 2).strip();
    }
}
