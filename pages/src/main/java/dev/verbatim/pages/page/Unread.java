package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;

/**
 * Something on a page that is not read.
 *
 * @param expected what would be read in its place
 * @param form how it is written
 * @param position where it begins
 */
public record Unread(Expected expected, Form form, Position position) {
    /** What a place of a page is for. */
    public enum Expected {
        /** The table with the Request URL. */
        PROPERTIES,
        /** The Parameters table. */
        PARAMETERS,
        /** A request, response or notification. */
        SAMPLE,
        /** Nothing: a block of code that shows no message. */
        NOTHING
    }

    /** How something is written. */
    public enum Form {
        /** A fenced block. */
        FENCED,
        /** Lines indented by four blanks or more. */
        INDENTED,
        /** HTML. */
        HTML,
        /** A list. */
        LIST,
        /** The lines of a table without the line {@code |---|---|} below the first. */
        UNDELIMITED,
        /** The lines of a table with such a line, but with another number of cells in it than in the first. */
        MISCOUNTED
    }
}
