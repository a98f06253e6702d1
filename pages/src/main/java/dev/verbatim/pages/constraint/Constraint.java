package dev.verbatim.pages.constraint;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import java.math.BigDecimal;
import java.util.List;

/** What a row says of the values that its parameter may have. One about texts or numbers holds for each element of an array. */
public sealed interface Constraint {
    /** What a value must be, as the end of a sentence: {@code 1 to 99}. */
    String demand();

    /** Whether it is about values of this JSON type. */
    boolean concerns(JsonValue value);

    /** Whether a value that it is about may stand. */
    boolean allows(JsonValue value);

    /** Whether a text, or the number that it is, may stand. */
    default boolean allowsText(String text) {
        JsonValue string = new JsonString(Position.START, text);
        JsonValue number = new JsonNumber(Position.START, text);
        return concerns(string) ? allows(string) : !concerns(number) || allows(number);
    }

    /**
     * A number between two others.
     *
     * @param bounds the least and the greatest
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
     * A text of so many characters; a character outside of the Basic Multilingual Plane is one.
     *
     * @param bounds the fewest and the most
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
     * An array of so many elements.
     *
     * @param bounds the fewest and the most
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
     * One of a closed list of texts or numbers.
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
     * A text of which all matches a regular expression.
     *
     * @param pattern the expression, in Java's syntax; compiles
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
