package dev.verbatim.processor.write;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the text of a page into Javadoc. The text may contain anything. The result cannot end the comment, has no tags, HTML or
 * Unicode escapes, and only visible characters.
 */
public final class Javadoc {
    /** Leaves room for the indentation of three nested types. */
    private static final int WIDTH = 100;

    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Javadoc() {}

    /** Text in paragraphs separated by an empty line, as the body of a comment; empty if there is only white space. */
    public static String paragraphs(String text) {
        return PARAGRAPH_END
                .splitAsStream(text)
                .map(Javadoc::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Javadoc::wrapped)
                .collect(Collectors.joining("\n\n<p>"));
    }

    /** Text on one line. */
    public static String line(String text) {
        String plain = BLANKS.matcher(text).replaceAll(" ").strip();
        StringBuilder escaped = new StringBuilder();
        plain.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    /**
     * Text after a Javadoc tag.
     *
     * @param tag the text before it on the first line; further lines are indented
     */
    public static String tag(String tag, String text) {
        String named = "x".repeat(tag.length()) + " " + line(text);
        return wrapped(named).substring(tag.length() + 1).replace("\n", "\n    ");
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            // The end of the comment, and the start of another, about which compilers warn.
            case '/' -> escaped.append(follows(escaped, '*') ? "&#47;" : "/");
            case '*' -> escaped.append(follows(escaped, '/') ? "&#42;" : "*");
            // The compiler reads Unicode escapes in comments too.
            case '\\' -> escaped.append("&#92;");
            // A build server that prints the source may read ## as a command.
            case '#' -> escaped.append(follows(escaped, '#') ? "&#35;" : "#");
            case '@' -> escaped.append("&#64;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '{' -> escaped.append("&#123;");
            case '}' -> escaped.append("&#125;");
            default -> {
                if (character >= ' ' && character <= '~') {
                    escaped.appendCodePoint(character);
                } else if (shows(character)) {
                    // The file has ASCII only, so it is the same in every encoding.
                    escaped.append("&#").append(character).append(';');
                }
            }
        }
    }

    private static boolean follows(StringBuilder text, char character) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == character;
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

    private static String wrapped(String line) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : BLANKS.split(line, -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
