package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Locale;

/**
 * A part of a page in a form that nothing is read from.
 *
 * @param form its form
 * @param position where it begins
 * @param lines its lines as written
 * @param before how many of the page's parts stand before it
 */
record UnreadPart(Unread.Form form, Position position, List<TextLine> lines, int before) {
    /** Whether it may be meant as a table. */
    boolean isTable() {
        return switch (form) {
            case LIST, UNDELIMITED, MISCOUNTED -> true;
            case HTML -> mentions("<table");
            case FENCED, INDENTED -> false;
        };
    }

    /** Whether it may be meant as a block of code. */
    boolean isCode() {
        return form == Unread.Form.INDENTED || form == Unread.Form.HTML && (mentions("<pre") || mentions("<code"));
    }

    /** Whether a line contains a text; case does not matter. */
    boolean mentions(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return lines.stream()
                .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(lowerCase));
    }

    /** The lines of a block of code, without tags. */
    List<TextLine> code() {
        return form != Unread.Form.HTML
                ? lines
                : lines.stream()
                        .map(line -> new TextLine(withoutTags(line.text()), line.number(), line.column()))
                        .toList();
    }

    private static String withoutTags(String line) {
        return line.replaceAll("</?[A-Za-z][^<>]*>", "").replace("&quot;", "\"");
    }
}
