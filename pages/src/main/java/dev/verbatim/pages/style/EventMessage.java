package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import java.util.Optional;

/**
 * The parts of a notification.
 *
 * @param name the member with the type of the message
 * @param data the payload, of any JSON kind; an object is without the members of the envelope. Empty if the message has none
 * @param channel the channel that it is sent on
 * @param isEnveloped whether the payload is a member of the message, and not the message itself
 * @since 0.2.0
 */
public record EventMessage(
        Optional<JsonMember> name, Optional<JsonValue> data, Optional<String> channel, boolean isEnveloped) {
    /** The parts of a message that is not valid JSON. */
    public static final EventMessage NONE =
            new EventMessage(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The payload, if it is an object. */
    public Optional<JsonObject> members() {
        return data.filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** The type of the message, if it is a string. */
    public Optional<String> type() {
        return name.map(JsonMember::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonValue.JsonString) value).value());
    }
}
