package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Text;
import java.util.Optional;

/**
 * The parts of a request.
 *
 * @param name the member with the operation's name
 * @param parameters the parameters, as an object with the documented names even if the message has them by position; a value
 *     of another kind if the message has one in their place; empty if the message is not valid JSON
 * @param correlation the member that the answer repeats
 * @since 0.2.0
 */
public record RequestMessage(
        Optional<JsonMember> name, Optional<JsonValue> parameters, Optional<JsonMember> correlation) {
    /** The parts of a message that is not valid JSON. */
    public static final RequestMessage NONE = new RequestMessage(Optional.empty(), Optional.empty(), Optional.empty());

    /** The operation's name, if it is a string. */
    public Optional<Text> operation() {
        return name.map(JsonMember::value)
                .filter(JsonString.class::isInstance)
                .map(value -> new Text(((JsonString) value).value(), value.position()));
    }

    /** The parameters if they are an object. */
    public Optional<JsonValue.JsonObject> members() {
        return parameters.filter(JsonValue.JsonObject.class::isInstance).map(JsonValue.JsonObject.class::cast);
    }
}
