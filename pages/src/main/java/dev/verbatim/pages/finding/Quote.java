package dev.verbatim.pages.finding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes text from pages safe to print in messages: on one line, of limited length, with control, invisible and reordering
 * characters escaped, and without commands to a build server that reads the log.
 *
 * @since 0.2.0
 */
public final class Quote {
    private static final int MOST_CHARACTERS = 120;
    /** The beginning of commands to build servers, anywhere in a line: {@code ##vso[} and {@code ##teamcity[}. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#[A-Za-z]*\\[)");

    private static final Pattern ACCENTED = Pattern.compile("[\\u00C0-\\u017F]+");

    private Quote() {}

    /** Returns the text in double quotes, escaped and shortened as {@link #plain}. */
    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** Returns the text without quotes, with special characters escaped and at most 120 characters of it. */
    public static String plain(String text) {
        if (text.length() <= MOST_CHARACTERS && isPrintableAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).forEach(c -> append(plain, c));
        return plain.length() < text.length() && text.codePointCount(0, text.length()) > MOST_CHARACTERS
                ? plain.append("...").toString()
                : plain.toString();
    }

    /** Escapes control, invisible and reordering characters and commands to build servers; does not shorten the text. */
    public static String visible(String text) {
        if (isPrintableAscii(text) && !text.contains("##")) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        return COMMAND.matcher(visible).replaceAll("\\\\u0023");
    }

    /** Returns the number and name of the first character outside printable ASCII, beginning with a blank. */
    public static Optional<String> strange(String text) {
        return text.codePoints()
                .filter(c -> c < ' ' || c > '~')
                .mapToObj(c -> String.format(" the character U+%04X (%s)", c, Character.getName(c)))
                .findFirst();
    }

    /** Returns a remark in parentheses about such a character, to append to a name; accented Latin letters get none. */
    public static String remark(String text) {
        if (isPrintableAscii(text)) {
            return "";
        }
        return strange(ACCENTED.matcher(text).replaceAll(""))
                .map(strange -> " (which has" + strange + ")")
                .orElse("");
    }

    /** Returns whether all characters are printable ASCII: most texts need no closer look. */
    static boolean isPrintableAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
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
