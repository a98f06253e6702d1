package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;

/**
 * Something in a text that RFC 8259 does not allow, and that was read as if it were not there.
 *
 * @param position where it begins
 * @param kind what it is
 * @param path the names of the members that lead to it, separated by dots; empty at the top level
 * @since 0.2.0
 */
public record JsonTolerance(Position position, Kind kind, String path) {
    /** What is tolerated. */
    public enum Kind {
        /** A comment. */
        COMMENT,
        /** A comma that nothing follows. */
        COMMA,
        /** Dots in the place of members, elements or a value. */
        ELLIPSIS,
        /** A description in the place of a value, such as {@code <id>} or {@code string}. */
        PLACEHOLDER
    }

    /** Whether something of the message is not shown. */
    public boolean omits() {
        return kind == Kind.ELLIPSIS || kind == Kind.PLACEHOLDER;
    }
}
