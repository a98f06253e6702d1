package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;

/**
 * Values on both sides of what a row allows, for a test.
 *
 * @param path the members from the request to the value; {@code []} means the elements of an array
 * @param position the row
 * @param demand what the row demands, in words
 * @param accepted allowed values
 * @param refused forbidden values
 */
public record Boundary(
        List<String> path, PagePosition position, String demand, List<Value> accepted, List<Value> refused) {
    /** Copies the lists. */
    public Boundary {
        path = List.copyOf(path);
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** A value. */
    public sealed interface Value {
        /**
         * A value as JSON.
         *
         * @param text the JSON
         */
        record Json(String text) implements Value {}

        /**
         * A text of arbitrary characters.
         *
         * @param count the number of them
         */
        record Characters(int count) implements Value {}

        /**
         * An array of elements like those of a sample.
         *
         * @param count the number of them
         */
        record Elements(int count) implements Value {}
    }
}
