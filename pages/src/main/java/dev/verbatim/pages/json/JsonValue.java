package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value and its position in the page.
 *
 * @since 0.2.0
 */
public sealed interface JsonValue {
    /** The position of the value's first character. */
    Position position();

    /** The JSON type of the value with its article, for messages: {@code "a string"}, or {@code "null"}. */
    String kind();

    /**
     * An object.
     *
     * @param position the opening brace
     * @param members the members in the order of the text; a repeated name is kept
     */
    record JsonObject(Position position, List<JsonMember> members) implements JsonValue {
        /** Copies the members. */
        public JsonObject {
            members = List.copyOf(members);
        }

        /** The first member of that name. */
        public Optional<JsonMember> member(String name) {
            for (JsonMember member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * A member of an object.
     *
     * @param name its name, unescaped
     * @param position the name's opening quote
     * @param value its value
     */
    record JsonMember(String name, Position position, JsonValue value) {}

    /**
     * An array.
     *
     * @param position the opening bracket
     * @param elements the elements in order
     */
    record JsonArray(Position position, List<JsonValue> elements) implements JsonValue {
        /** Copies the elements. */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param position the opening quote
     * @param value its text, unescaped
     */
    record JsonString(Position position, String value) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param position its first character
     * @param literal the number as written
     */
    record JsonNumber(Position position, String literal) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param position its first character
     * @param value the value
     */
    record JsonBoolean(Position position, boolean value) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /**
     * {@code null}.
     *
     * @param position its first character
     */
    record JsonNull(Position position) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }
}
