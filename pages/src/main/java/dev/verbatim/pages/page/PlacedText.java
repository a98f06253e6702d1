package dev.verbatim.pages.page;

import dev.verbatim.pages.source.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is taken from lines of a page without their markup, quotes or escapes.
 *
 * <p>The characters of a {@link TextLine} are beside each other on the page. So where something was left out, another line
 * begins, except within the quotes of a string, which must stay on one line.
 */
final class PlacedText {
    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int number;
    private int column;
    private boolean isString;
    private boolean isEscaped;

    /** Appends a part of a line as it is. */
    void append(TextLine source, int from, int to) {
        for (int index = from; index < to; index++) {
            append(source.text().charAt(index), source, index);
        }
    }

    /** Appends other text in the place of something that begins at an index of a line. */
    void append(String text, TextLine source, int index) {
        for (int next = 0; next < text.length(); next++) {
            if (text.charAt(next) == '\n') {
                endLine();
            } else {
                append(text.charAt(next), source, index);
            }
        }
    }

    private void append(char c, TextLine source, int index) {
        int place = source.column() + index;
        boolean isBeside = source.number() == number && place == column + line.length();
        if (line.length() == 0) {
            number = source.number();
            column = place;
        } else if (!isBeside && !isString) {
            endLine();
            number = source.number();
            column = place;
        }
        line.append(c);
        if (isEscaped) {
            isEscaped = false;
        } else if (c == '\\') {
            isEscaped = isString;
        } else if (c == '"') {
            isString = !isString;
        }
    }

    /** Ends a line of the text. */
    void endLine() {
        if (line.length() > 0) {
            lines.add(new TextLine(line.toString(), number, column));
            line.setLength(0);
        }
        isString = false;
        isEscaped = false;
    }

    /** The lines that have text. */
    List<TextLine> lines() {
        endLine();
        return List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty() && line.length() == 0;
    }
}
