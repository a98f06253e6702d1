package dev.verbatim.pages.json;

import dev.verbatim.pages.source.Position;
import java.util.Optional;

/**
 * A JSON text in a page.
 *
 * @param source the text as the page has it, without request line and headers, lines separated by {@code \n}
 * @param position where {@code source} begins
 * @param value the parsed value; empty when the text is not RFC 8259 JSON
 * @param error why it could not be parsed; empty if it could be, and for a request that needs no body and has none
 */
public record JsonText(String source, Position position, Optional<JsonValue> value, Optional<JsonError> error) {
    /** The parsed value if it is an object. */
    public Optional<JsonValue.JsonObject> object() {
        return value.filter(JsonValue.JsonObject.class::isInstance).map(JsonValue.JsonObject.class::cast);
    }
}
