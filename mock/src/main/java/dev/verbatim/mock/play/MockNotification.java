package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.envelope.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A notification from JSON: that of a sample, or that of a test.
 *
 * @param messageType its type
 * @param channel its channel; empty if the API has none
 * @param envelope the shape of the events of the API
 * @param payload its payload, with the type if its place is in the payload
 * @param whole the whole event; empty if only the payload is shown
 */
public record MockNotification(
        String messageType, String channel, Envelope envelope, JsonValue payload, Optional<JsonValue> whole)
        implements NotificationMessage {
    /**
     * Reads an event, with its envelope or, where its type is in the payload, without.
     *
     * @return empty if the event has no type, or no payload
     */
    public static Optional<MockNotification> of(MockedApi api, JsonValue event) {
        MessageStyle style = api.style().message();
        EventMessage parts = style.event(event);
        return parts.type()
                .flatMap(type -> payload(style, event, parts)
                        .map(payload -> new MockNotification(
                                type,
                                parts.channel().orElseGet(() -> api.channels().getOrDefault(type, "")),
                                api.envelope(),
                                payload,
                                isBare(style, parts) ? Optional.empty() : Optional.of(event))));
    }

    private static Optional<JsonValue> payload(MessageStyle style, JsonValue event, EventMessage parts) {
        if (style.eventData().isTop()) {
            return parts.members().map(data -> withName(style.eventName(), event, data));
        }
        if (parts.isEnveloped()) {
            return style.eventData().value(event);
        }
        return isBare(style, parts) ? Optional.of(event) : parts.data();
    }

    /** Returns whether a page shows only the payload, which has the type. */
    private static boolean isBare(MessageStyle style, EventMessage parts) {
        return !parts.isEnveloped()
                && !style.eventData().isTop()
                && style.eventName().below(style.eventData()).isPresent();
    }

    /** At the top level, the payload has the name, and not the other members of the envelope. */
    private static JsonValue withName(MessagePath name, JsonValue event, JsonObject data) {
        if (!(event instanceof JsonObject object)) {
            return data;
        }
        List<JsonMember> members = object.members().stream()
                .filter(member -> name.first().filter(member.name()::equals).isPresent()
                        || data.member(member.name()).isPresent())
                .toList();
        return new JsonObject(object.position(), members);
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeRawValue(JsonSource.of(payload));
    }

    /** The event as it is shown, even with members that the style does not know. */
    @Override
    public byte[] toJson() {
        return whole.map(event -> JsonSource.of(event).getBytes(StandardCharsets.UTF_8))
                .orElseGet(NotificationMessage.super::toJson);
    }

    /** The type and the payload, for messages to people. */
    @Override
    public String toString() {
        return messageType + " " + JsonSource.of(payload);
    }
}
