package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A JSON text in a page.
 *
 * @param source the text as the page has it, without request line and headers, lines separated by {@code \n}; if something in
 *     it was tolerated, the value written as JSON
 * @param position where the text begins
 * @param value the parsed value; empty when the text is not JSON
 * @param error why it could not be parsed; empty if it could be, and for a request that needs no body and has none
 * @param tolerated what RFC 8259 does not allow, but lenient JSON does, in the order of the text
 * @since 0.2.0
 */
public record JsonText(
        String source,
        Position position,
        Optional<JsonValue> value,
        Optional<JsonError> error,
        List<JsonTolerance> tolerated) {
    /** Copies the list. */
    public JsonText {
        tolerated = List.copyOf(tolerated);
    }

    /** A text in which nothing was tolerated. */
    public JsonText(String source, Position position, Optional<JsonValue> value, Optional<JsonError> error) {
        this(source, position, value, error, List.of());
    }

    /** A value, such as an element of an array of messages. */
    public static JsonText of(JsonValue value) {
        return new JsonText(JsonSource.of(value), value.position(), Optional.of(value), Optional.empty());
    }

    /** The parsed value if it is an object. */
    public Optional<JsonValue.JsonObject> object() {
        return value.filter(JsonValue.JsonObject.class::isInstance).map(JsonValue.JsonObject.class::cast);
    }
}
