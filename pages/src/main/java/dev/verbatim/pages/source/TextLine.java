package dev.verbatim.pages.source;

/**
 * A line of a block, without the markup of what the block stands in, and without its line break.
 *
 * @param text the line
 * @param number the line's number in the page, from 1
 * @param column the column of the line's first character; below 1 when Markdown expanded a tab in front of it
 * @since 0.2.0
 */
public record TextLine(String text, int number, int column) {
    /** Where the character with that index stands, or, at the line's end, where the next one would. */
    public Position at(int index) {
        return new Position(number, Math.max(1, column + index));
    }

    /** The index of the first character that is not blank, or the line's length. */
    public int indent() {
        int index = 0;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** Whether the line has nothing but blanks. */
    public boolean isBlank() {
        return indent() == text.length();
    }
}
