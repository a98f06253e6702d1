package dev.verbatim.pages.constraint;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import java.math.BigDecimal;
import java.util.List;

/**
 * A constraint in a row on the values of its parameter. In an array, constraints on strings and numbers apply to each element.
 *
 * @since 0.2.0
 */
public sealed interface Constraint {
    /** Returns what a value must be, as the end of a sentence: {@code 1 to 99}. */
    String demand();

    /** Returns whether the constraint applies to values of this JSON type. */
    boolean concerns(JsonValue value);

    /** Returns whether the constraint allows a value to which it applies. */
    boolean allows(JsonValue value);

    /** Returns whether the constraint allows a text, read as a string or as a number. */
    default boolean allowsText(String text) {
        JsonValue string = new JsonString(Position.START, text);
        JsonValue number = new JsonNumber(Position.START, text);
        return concerns(string) ? allows(string) : !concerns(number) || allows(number);
    }

    /** Returns what the constraint does not allow in a value: the value itself, or elements of an array. */
    default List<JsonValue> refused(JsonValue value) {
        if (concerns(value)) {
            return allows(value) ? List.of() : List.of(value);
        }
        return value instanceof JsonArray array
                ? array.elements().stream()
                        .flatMap(element -> refused(element).stream())
                        .toList()
                : List.of();
    }

    /**
     * A range of numbers.
     *
     * @param bounds the least and the greatest number
     */
    record Range(Bounds bounds) implements Constraint {
        @Override
        public String demand() {
            return bounds.demand();
        }

        @Override
        public boolean concerns(JsonValue value) {
            return value instanceof JsonNumber;
        }

        @Override
        public boolean allows(JsonValue value) {
            return bounds.contain(((JsonNumber) value).literal());
        }
    }

    /**
     * The length of a string in Unicode code points.
     *
     * @param bounds the least and the greatest length
     */
    record Length(Bounds bounds) implements Constraint {
        @Override
        public String demand() {
            return bounds.demand("character");
        }

        @Override
        public boolean concerns(JsonValue value) {
            return value instanceof JsonString;
        }

        @Override
        public boolean allows(JsonValue value) {
            String text = ((JsonString) value).value();
            return bounds.contain(BigDecimal.valueOf(text.codePointCount(0, text.length())));
        }
    }

    /**
     * The number of elements of an array.
     *
     * @param bounds the least and the greatest number of elements
     */
    record Count(Bounds bounds) implements Constraint {
        @Override
        public String demand() {
            return bounds.demand("element");
        }

        @Override
        public boolean concerns(JsonValue value) {
            return value instanceof JsonArray;
        }

        @Override
        public boolean allows(JsonValue value) {
            return bounds.contain(
                    BigDecimal.valueOf(((JsonArray) value).elements().size()));
        }
    }

    /**
     * A closed list of strings or numbers.
     *
     * @param values as the row writes them
     */
    record OneOf(List<String> values) implements Constraint {
        /** Copies the values. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String demand() {
            return "one of " + String.join(", ", values);
        }

        @Override
        public boolean concerns(JsonValue value) {
            return value instanceof JsonString || value instanceof JsonNumber;
        }

        @Override
        public boolean allows(JsonValue value) {
            return values.contains(value instanceof JsonString text ? text.value() : ((JsonNumber) value).literal());
        }
    }

    /**
     * A regular expression that the whole string must match.
     *
     * @param pattern the expression in Java's syntax; it compiles
     */
    record Matches(String pattern) implements Constraint {
        @Override
        public String demand() {
            return "a text that matches " + pattern;
        }

        @Override
        public boolean concerns(JsonValue value) {
            return value instanceof JsonString;
        }

        @Override
        public boolean allows(JsonValue value) {
            return BoundedMatch.matches(pattern, ((JsonString) value).value());
        }
    }
}
