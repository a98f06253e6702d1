package dev.verbatim.testkit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits text into the columns of a terminal.
 *
 * @since 0.2.0
 */
public final class TextColumns {
    private static final String CUT = "...";

    private TextColumns() {}

    /** Cuts the text to the width; three dots replace the end of a longer text. */
    public static String cut(String text, int width) {
        String line = oneLine(text);
        return line.length() <= width ? line : line.substring(0, width - CUT.length()) + CUT;
    }

    /** Cuts the text to the width, or pads it with blanks. */
    public static String padded(String text, int width) {
        return String.format("%-" + width + "s", cut(text, width));
    }

    /** Breaks the text into indented lines of at most the width, at blanks if possible. */
    public static List<String> wrapped(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        String rest = oneLine(text);
        int room = width - indent.length();
        while (rest.length() > room) {
            int blank = rest.lastIndexOf(' ', room);
            int end = blank > 0 ? blank : room;
            lines.add(indent + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(indent + rest);
        return lines;
    }

    /** Replaces line breaks and control characters, which could forge a line of a report or move a terminal's cursor. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
    }
}
