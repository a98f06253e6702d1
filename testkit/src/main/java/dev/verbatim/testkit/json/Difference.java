package dev.verbatim.testkit.json;

import java.util.Optional;

/**
 * A place where an observed value differs from the documented one.
 *
 * @param path the member, such as {@code data.call.participants[0].digits}; empty for the whole value
 * @param line the page's line: that of the documented value, or of the object or array that has no such member or element
 * @param message what the page documents and what was observed
 * @param change the two values; empty if the difference is not one of a value and the value that the page documents for it
 * @since 0.1.0
 */
public record Difference(String path, int line, String message, Optional<ValueChange> change) {
    /** Creates a difference that is not one of two values. */
    public Difference(String path, int line, String message) {
        this(path, line, message, Optional.empty());
    }
}
