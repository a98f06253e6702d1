package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import java.util.List;
import java.util.Locale;

/**
 * A block in a form that is not read.
 *
 * @param form its form
 * @param position where it begins
 * @param lines its lines as written
 * @param blocksBefore how many blocks of the page precede it
 */
record UnreadBlock(Unread.Form form, Position position, List<TextLine> lines, int blocksBefore) {
    /** Whether the author may have meant it as a table. */
    boolean isTable() {
        return switch (form) {
            case LIST, UNDELIMITED, MISCOUNTED -> true;
            case HTML -> mentions("<table");
            case FENCED, INDENTED -> false;
        };
    }

    /** Whether the author may have meant it as a block of code. */
    boolean isCode() {
        return form == Unread.Form.INDENTED || form == Unread.Form.HTML && mentions("<pre", "<code");
    }

    /** Whether a line contains one of some texts, ignoring case. */
    boolean mentions(String... texts) {
        for (TextLine line : lines) {
            String lowerCase = line.text().toLowerCase(Locale.ROOT);
            for (String text : texts) {
                if (lowerCase.contains(text.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The lines of a block of code, without HTML tags. */
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
