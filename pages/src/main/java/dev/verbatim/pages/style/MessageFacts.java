package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonSketch;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonBoolean;
import dev.verbatim.pages.json.JsonValue.JsonNull;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Optional;

/**
 * What the tests for kinds of messages look at. A message with a mistake in its JSON has facts as well.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface MessageFacts {
    /**
     * The text of a member.
     *
     * @return a string's value, or the literal of a number, a boolean or null; an empty text for an object or array; empty if
     *     the message does not have the member
     */
    Optional<String> text(MessagePath path);

    /** The facts of a message. */
    static MessageFacts of(JsonValue message) {
        return path -> path.value(message).map(MessageFacts::text);
    }

    /** The facts of a message that is not valid JSON, as far as they can be seen. */
    static MessageFacts of(JsonSketch sketch) {
        return path -> path.isTop() ? Optional.of("") : sketch.text(String.join(".", path.names()));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        if (value instanceof JsonBoolean bool) {
            return String.valueOf(bool.value());
        }
        return value instanceof JsonNull ? "null" : "";
    }
}
