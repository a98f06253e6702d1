package dev.verbatim.pages.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds closed lists of values in the text of a row: {@code One of Low, Normal, High}, {@code Low | Normal | High}, or quoted or
 * code-marked texts joined by {@code or}. Nouns in a sentence ({@code one of the calls}, {@code with Hold or Dial}) and open
 * lists ({@code such as}, {@code and so on}) do not count.
 */
final class ListPhrases {
    private static final String LEAD =
            "(?:(?:must|can|may|should|has to) be |is )?(?:exactly |any )?(?:one|any) of(?: the following(?: values)?| the values| these)?"
                    + "|(?:the )?(?:allowed|possible|valid|permitted|accepted|supported|legal) (?:values?|options?)(?: are| is)?(?: one of)?"
                    + "|values|enum|(?:must|can) be either|either";

    private static final Pattern LED = Pattern.compile(
            "(?:^|[.;,:(]\\s*|\\n|\\s(?=one of|either|allowed|possible|valid))(" + LEAD + ")\\s*:?\\s+(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Words before a list of quoted or code-marked texts. */
    private static final Pattern MARKED_LEAD = Pattern.compile(
            "(?:(?:must|can|may|should|has to) be|is|are|the|values?|string|text)(?: either)?:?\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final String MARKED = "`[^`]+`|\"[^\"]+\"|'[^']+'|\u201c[^\u201d]+\u201d";
    private static final Pattern ITEM =
            Pattern.compile("(?:" + MARKED + "|[\\p{L}\\p{Nd}_+#-]+(?:\\.[\\p{L}\\p{Nd}_+#-]+)*)");
    private static final Pattern NOTE = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:,\\s*(?:or|and)\\s|,|\\||/|\\s(?:or|and)\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\s*(?:[.;)](?:\\s|$)|\\n|$).*", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:])\\s+|\\n");
    private static final Pattern PART = Pattern.compile("(?<=[.;:])\\s+|\\n|(?<=\\()|(?<!`),\\s+(?=`[^`]+` or )");
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:such as|e\\.g|for example|and so on|etc|and others?|or others?|among|for now|currently|at present|may grow)\\b|\\.\\.\\.|\u2026",
            Pattern.CASE_INSENSITIVE);

    /** A quick check before {@link #LED}, which matches only texts with one of these: most rows list nothing. */
    private static final List<String> LEADS = List.of(
            "one of",
            "any of",
            "allowed",
            "possible",
            "valid",
            "permitted",
            "accepted",
            "supported",
            "legal",
            "values",
            "enum",
            "either");

    /** A list without leading words contains one of these and one of the separators. */
    private static final List<String> MARKS = List.of("`", "\"", "\u201c", "'", "|");

    private static final List<String> SEPARATORS = List.of(",", "|", "/", "or", "and");

    /** Words that are not values. */
    private static final Set<String> WORDS = Set.of(
            "the", "them", "these", "those", "my", "your", "our", "its", "his", "her", "their", "many", "several",
            "all", "any", "none", "some", "both", "which", "whom", "this", "that", "each", "every", "what", "it", "one",
            "more", "another", "other");

    private static final Set<String> TYPES = Set.of(
            "string", "integer", "int", "long", "number", "boolean", "bool", "null", "object", "array", "double",
            "float", "text", "list", "map", "yes", "no", "and", "or");

    private ListPhrases() {}

    /**
     * Returns the values of a closed list.
     *
     * @param marked the text, with backticks around code
     */
    static Optional<List<String>> in(String marked) {
        String lowerCase = marked.toLowerCase(Locale.ROOT);
        if (!containsOne(lowerCase, SEPARATORS)) {
            return Optional.empty();
        }
        boolean mayBeLed = containsOne(lowerCase, LEADS);
        boolean mayBeMarked = containsOne(lowerCase, MARKS);
        if (!mayBeLed && !mayBeMarked || goesOn(marked)) {
            return Optional.empty();
        }
        return (mayBeLed ? led(marked) : Optional.<List<String>>empty())
                .or(() -> mayBeMarked ? marked(marked) : Optional.empty());
    }

    private static boolean containsOne(String text, List<String> parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<String>> led(String marked) {
        Matcher led = LED.matcher(marked);
        for (int start = 0; led.find(start); start = led.start() + 1) {
            boolean either = led.group(1).toLowerCase(Locale.ROOT).endsWith("either");
            Optional<List<String>> list = list(led.group(2), !either);
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> marked(String marked) {
        for (String sentence : parts(marked)) {
            Matcher lead = MARKED_LEAD.matcher(sentence);
            String rest = lead.lookingAt() ? sentence.substring(lead.end()) : sentence;
            Optional<List<String>> list = list(rest, false).or(() -> piped(sentence));
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text says that its list is open. */
    static boolean goesOn(String marked) {
        return GOES_ON.matcher(marked).find();
    }

    /** Splits a text into the parts that can be a list: sentences, and parts in parentheses or after a comma. */
    private static List<String> parts(String marked) {
        List<String> parts = new ArrayList<>(List.of(SENTENCE.split(marked)));
        parts.addAll(List.of(PART.split(marked)));
        return parts;
    }

    /** Returns the values in a cell of a column for allowed values. */
    static Optional<List<String>> inCell(String marked) {
        return in(marked).or(() -> list(marked, true));
    }

    private static Optional<List<String>> piped(String sentence) {
        return sentence.contains("|") && !sentence.matches(".*[,/].*")
                ? list(sentence.strip(), true)
                : Optional.empty();
    }

    /** Returns the items up to the end of a sentence; empty if other words are among them or there is only one item. */
    private static Optional<List<String>> list(String text, boolean plain) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (true) {
            Matcher item = ITEM.matcher(text).region(at, text.length());
            if (!item.lookingAt() || !isValue(item.group(), plain)) {
                return Optional.empty();
            }
            values.add(plain(item.group()));
            Matcher note = NOTE.matcher(text).region(item.end(), text.length());
            at = note.lookingAt() ? note.end() : item.end();
            if (END.matcher(text).region(at, text.length()).matches()) {
                List<String> distinct = values.stream().distinct().toList();
                boolean types = distinct.stream().anyMatch(value -> TYPES.contains(value.toLowerCase(Locale.ROOT)));
                return distinct.size() < 2 || types ? Optional.empty() : Optional.of(distinct);
            }
            Matcher separator = SEPARATOR.matcher(text).region(at, text.length());
            if (!separator.lookingAt()) {
                return Optional.empty();
            }
            at = separator.end();
        }
    }

    private static boolean isMarked(String item) {
        return "`\"'\u201c".indexOf(item.charAt(0)) >= 0;
    }

    private static boolean isValue(String item, boolean plain) {
        return isMarked(item) || plain && !WORDS.contains(item.toLowerCase(Locale.ROOT));
    }

    private static String plain(String item) {
        String inner = isMarked(item) ? item.substring(1, item.length() - 1) : item;
        // Code marks around quotes: `"Low"`.
        return inner.length() > 2 && isMarked(inner) && inner.charAt(0) == inner.charAt(inner.length() - 1)
                ? inner.substring(1, inner.length() - 1)
                : inner;
    }
}
