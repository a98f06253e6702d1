package dev.verbatim.testkit.json;

import java.util.ArrayList;
import java.util.List;

/** Texts fitted into columns of a plain terminal. */
public final class TextColumns {
    private static final String CUT = "...";

    private TextColumns() {}

    /** The text, its end replaced by three dots where it is longer than the width. */
    public static String cut(String text, int width) {
        String line = oneLine(text);
        return line.length() <= width ? line : line.substring(0, width - CUT.length()) + CUT;
    }

    /** The text cut or filled with blanks to the width. */
    public static String padded(String text, int width) {
        return String.format("%-" + width + "s", cut(text, width));
    }

    /** The text in lines that are no longer than the width, broken at blanks where there are some. */
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

    /** Line breaks and other control characters could forge a line of a report, or move a terminal's cursor. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
    }
}
