package dev.verbatim.runtime.internal;

/** Makes text that a caller chose fit for messages and logs: short, on one line, without invisible characters. */
public final class CallerText {
    /** The most characters of a name that a message repeats. */
    public static final int NAME_LENGTH = 64;

    /** The most characters of a whole message. */
    public static final int MESSAGE_LENGTH = 512;

    private CallerText() {}

    /** The text in quotation marks, at most {@link #NAME_LENGTH} characters of it. */
    public static String quoted(String text) {
        return '"' + plain(text, NAME_LENGTH).replace('"', '\'') + '"';
    }

    /**
     * The text with a question mark for each control, formatting, unassigned or surrogate character that does not show, and
     * an ellipsis for what is too long.
     */
    public static String plain(String text, int length) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), length));
        int end = 0;
        while (end < text.length() && plain.length() < length) {
            int character = text.codePointAt(end);
            plain.appendCodePoint(shows(character) ? character : '?');
            end += Character.charCount(character);
        }
        return end < text.length() ? plain.append("...").toString() : plain.toString();
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
