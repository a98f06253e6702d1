package dev.verbatim.pages.constraint;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the default of a parameter: {@code default 50}, {@code Default: "Normal"}, {@code Low (default)}. */
final class DefaultPhrase {
    private static final String VALUE = "(`[^`]+`|\"[^\"]*\"|'[^']*'|[-+]?[\\p{L}\\p{Nd}_][^\\s,;()|]*)";
    private static final Pattern LED = Pattern.compile(
            "\\b(default(?:s to| value)?)(?: is| of)?(\\s*[:=])?\\s+" + VALUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND =
            Pattern.compile(VALUE + "\\s+\\((?:the )?default\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\s*(?:[.,;)(\\n].*)?", Pattern.DOTALL);
    private static final Pattern UNIT_AND_END = Pattern.compile("\\s+\\p{L}+\\s*(?:[.,;)(\\n].*)?", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|true|false");
    private static final Pattern LOOSE_END = Pattern.compile("[,;(\\s]+$");
    private static final Set<String> NOTHING =
            Set.of("none", "null", "-", "n/a", "nothing", "empty", "unset", "unlimited", "required", "mandatory", "");

    private DefaultPhrase() {}

    /**
     * A default and the text around it.
     *
     * @param value the default as text, without quotes and code marks
     * @param certain whether the phrase alone makes it a default; a single word without marks can be prose
     * @param rest the text without the phrase
     */
    record Found(String value, boolean certain, String rest) {}

    /**
     * Finds the default in a text.
     *
     * @param marked the text, with backticks around code
     */
    static Optional<Found> in(String marked) {
        if (!marked.contains("efault") && !marked.contains("DEFAULT")) {
            return Optional.empty();
        }
        Matcher behind = BEHIND.matcher(marked);
        // A quick check: the pattern tries every word of the text.
        if (marked.toLowerCase(Locale.ROOT).contains("default)") && behind.find()) {
            String rest = marked.substring(0, behind.end(1)) + marked.substring(behind.end());
            return inCell(behind.group(1)).map(value -> new Found(value, true, rest));
        }
        Matcher led = LED.matcher(marked);
        while (led.find()) {
            Optional<Found> found = found(led, marked);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(Matcher led, String marked) {
        String written = led.group(3);
        boolean dot = written.endsWith(".") && !isMarked(written);
        String rest = marked.substring(dot ? led.end(3) - 1 : led.end(3));
        String value = dot ? written.substring(0, written.length() - 1) : written;
        boolean literal = LITERAL.matcher(value).matches();
        if (!END.matcher(rest).matches()
                && !(literal && UNIT_AND_END.matcher(rest).matches())) {
            return Optional.empty();
        }
        boolean certain = literal
                || isMarked(value)
                || led.group(2) != null
                || led.group(1).toLowerCase(Locale.ROOT).equals("defaults to");
        String before = LOOSE_END.matcher(marked.substring(0, led.start())).replaceFirst("");
        // Of two sentences, one dot remains.
        String after = before.endsWith(".") && rest.startsWith(".") ? rest.substring(1) : rest;
        return inCell(value).map(text -> new Found(text, certain, before + after));
    }

    /** Returns the default in a cell of a column for defaults. */
    static Optional<String> inCell(String marked) {
        String value = marked.strip();
        while (isMarked(value) && value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1)) {
            boolean quoted = value.charAt(0) != '`';
            value = value.substring(1, value.length() - 1);
            if (quoted) {
                return Optional.of(value);
            }
        }
        return NOTHING.contains(value.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(value);
    }

    private static boolean isMarked(String text) {
        return text.startsWith("`") || text.startsWith("\"") || text.startsWith("'");
    }
}
