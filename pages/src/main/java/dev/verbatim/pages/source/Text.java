package dev.verbatim.pages.source;

import java.util.Objects;

/**
 * A piece of a page's text without its markup.
 *
 * @param value the text; blanks at both ends are gone, emphasis and code marks too
 * @param position where its first character stands
 * @since 0.2.0
 */
public record Text(String value, Position position) {
    /** Refuses null. */
    public Text {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(position, "position");
    }
}
