package dev.verbatim.pages.finding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts text from a page into a message: on one line, of bearable length, without characters that hide or reorder, and
 * without commands to a build server that reads along.
 */
public final class Quote {
    private static final int MOST_CHARACTERS = 120;
    /** What build servers take for a command wherever a line has it, such as {@code ##vso[} and {@code ##teamcity[}. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#[A-Za-z]*\\[)");

    private static final Pattern ACCENTED = Pattern.compile("[\\u00C0-\\u017F]+");

    private Quote() {}

    /** The text in double quotes. */
    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** The text itself. */
    public static String plain(String text) {
        if (text.length() <= MOST_CHARACTERS && text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).forEach(c -> append(plain, c));
        return plain.length() < text.length() && text.codePointCount(0, text.length()) > MOST_CHARACTERS
                ? plain.append("...").toString()
                : plain.toString();
    }

    /** A text whose characters that hide, reorder or command are written as numbers. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        return COMMAND.matcher(visible).replaceAll("\\\\u0023");
    }

    /** The first character that may look like another, or like nothing, by its number and name, with a blank in front. */
    public static Optional<String> strange(String text) {
        return text.codePoints()
                .filter(c -> c < ' ' || c > '~')
                .mapToObj(c -> String.format(" the character U+%04X (%s)", c, Character.getName(c)))
                .findFirst();
    }

    /** The same as a remark in parentheses, to stand behind a name; letters with accents are no surprise. */
    public static String remark(String text) {
        return strange(ACCENTED.matcher(text).replaceAll(""))
                .map(strange -> " (which has" + strange + ")")
                .orElse("");
    }

    private static void append(StringBuilder plain, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> plain.append(String.format("\\u%04x", c));
            default -> plain.appendCodePoint(c);
        }
    }
}
