package dev.verbatim.pages.source;

/**
 * A place in a page.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 code units, from 1
 * @since 0.2.0
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The first character of a page. */
    public static final Position START = new Position(1, 1);

    /** Refuses a line or column below 1. */
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line " + line + ", column " + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code line:column}, as compilers print it. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
