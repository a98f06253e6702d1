package dev.verbatim.testkit;

/**
 * A value at a boundary.
 *
 * @since 0.2.0
 */
public sealed interface BoundaryValue {
    /**
     * A value as JSON.
     *
     * @param text the JSON
     */
    record Json(String text) implements BoundaryValue {}

    /**
     * A string of arbitrary characters.
     *
     * @param count the length
     */
    record Characters(int count) implements BoundaryValue {}

    /**
     * An array whose elements are copies of a sample's.
     *
     * @param count the length
     */
    record Elements(int count) implements BoundaryValue {}
}
