package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;

/**
 * Content of a page that is not read.
 *
 * @param expected what a reader would expect in its place
 * @param form how it is written
 * @param position where it begins
 * @param label the label of a tab; otherwise empty
 * @since 0.2.0
 */
public record Unread(Expected expected, Form form, Position position, String label) {
    /** Content that is not in a tab. */
    public Unread(Expected expected, Form form, Position position) {
        this(expected, form, position, "");
    }

    /** What belongs in the place of the content. */
    public enum Expected {
        /** The table with the Request URL. */
        PROPERTIES,
        /** The Parameters table. */
        PARAMETERS,
        /** A request, response or notification. */
        SAMPLE,
        /** Nothing: a block of code that shows no message. */
        NOTHING,
        /** A sample, but the message leaves out its parameters, result or data, so it shows only a shape. */
        SHAPE,
        /** Nothing more: another tab has the same sample in the style of the API. */
        TAB
    }

    /** How the content is written. */
    public enum Form {
        /** A fenced block. */
        FENCED,
        /** Lines indented by four blanks or more. */
        INDENTED,
        /** HTML. */
        HTML,
        /** A list. */
        LIST,
        /** A table without the delimiter line {@code |---|---|} below its first line. */
        UNDELIMITED,
        /** A table whose delimiter line has another number of cells than its first line. */
        MISCOUNTED
    }
}
