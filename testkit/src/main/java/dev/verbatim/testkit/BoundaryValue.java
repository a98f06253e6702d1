package dev.verbatim.testkit;

/** A value at a boundary. */
public sealed interface BoundaryValue {
    /**
     * A value as JSON.
     *
     * @param text the JSON
     */
    record Json(String text) implements BoundaryValue {}

    /**
     * A text of any characters.
     *
     * @param count how many
     */
    record Characters(int count) implements BoundaryValue {}

    /**
     * An array of elements like those of a sample.
     *
     * @param count how many
     */
    record Elements(int count) implements BoundaryValue {}
}
