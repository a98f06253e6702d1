package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.List;

/**
 * Values on both sides of what a row allows, for a test.
 *
 * @param path the members from the request to the value; {@code []} stands for the elements of an array
 * @param position the row
 * @param demand what a value must be
 * @param accepted values that may stand
 * @param refused values that may not
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
         * A text of any characters.
         *
         * @param count how many
         */
        record Characters(int count) implements Value {}

        /**
         * An array of elements like those of a sample.
         *
         * @param count how many
         */
        record Elements(int count) implements Value {}
    }
}
