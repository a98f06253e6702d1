package dev.verbatim.testkit.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value and the line on which it begins. Its {@code toString} is its JSON text on one line. */
public sealed interface JsonValue {
    /** The line of the value's first character, counted from 1 in the page; 0 for a value that no page shows. */
    int line();

    /** A string's text, unescaped; of any other value, its JSON. */
    default String text() {
        return toString();
    }

    /**
     * An object.
     *
     * @param line see {@link JsonValue#line()}
     * @param members the members by name, in the order of the text
     */
    record JsonObject(int line, Map<String, JsonValue> members) implements JsonValue {
        /** Copies the members. */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * An array.
     *
     * @param line see {@link JsonValue#line()}
     * @param elements the elements in order
     */
    record JsonArray(int line, List<JsonValue> elements) implements JsonValue {
        /** Copies the elements. */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * A string.
     *
     * @param line see {@link JsonValue#line()}
     * @param value its text, unescaped
     */
    record JsonString(int line, String value) implements JsonValue {
        @Override
        public String text() {
            return value;
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * A number.
     *
     * @param line see {@link JsonValue#line()}
     * @param literal the number as written
     */
    record JsonNumber(int line, String literal) implements JsonValue {
        /** The number that Java writes so. */
        public JsonNumber(int line, BigDecimal value) {
            this(line, value.toString());
        }

        /** The number with all its digits; empty if its exponent is beyond what Java computes with. */
        public Optional<BigDecimal> value() {
            try {
                return Optional.of(new BigDecimal(literal));
            } catch (NumberFormatException exponentOutOfRange) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param line see {@link JsonValue#line()}
     * @param value which
     */
    record JsonBoolean(int line, boolean value) implements JsonValue {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * {@code null}.
     *
     * @param line see {@link JsonValue#line()}
     */
    record JsonNull(int line) implements JsonValue {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }
}
