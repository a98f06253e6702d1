package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes events apart, for the side to which they are sent. */
final class EventReader {
    private final EnvelopeShapes shapes;

    EventReader(EnvelopeShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Reads an event.
     *
     * @param json the whole message, an object
     * @return {@code null} if it names no event, or asks for an answer
     */
    @Nullable
    ReceivedEvent read(String json) {
        MessagePath path = shapes.eventName();
        String name = path == null ? null : AnswerReader.text(value(path, json));
        if (name == null || asksForAnswer(json)) {
            return null;
        }
        MessagePath channel = shapes.eventChannel();
        String channelName = channel == null ? null : AnswerReader.text(value(channel, json));
        return new ReceivedEvent(name, value(shapes.eventData(), json), channelName == null ? "" : channelName);
    }

    private boolean asksForAnswer(String json) {
        MessagePath correlation = shapes.correlation();
        return correlation != null
                && shapes.uncorrelated() == Envelope.Uncorrelated.NOT_ANSWERED
                && value(correlation, json) != null;
    }

    private static @Nullable String value(MessagePath path, String json) {
        String value = json;
        for (String member : path.members()) {
            value = value == null ? null : member(member, value);
        }
        return value != null && path.kind() == MessagePath.Kind.FIRST ? first(value) : value;
    }

    private static @Nullable String member(String name, String json) {
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                for (String next = in.nextName(); next != null; next = in.nextName()) {
                    in.nextToken();
                    if (next.equals(name)) {
                        return JsonStreams.text(in);
                    }
                    in.skipChildren();
                }
            }
            return null;
        }
    }

    private static @Nullable String first(String json) {
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            boolean isThere = in.nextToken() == JsonToken.START_ARRAY && in.nextToken() != JsonToken.END_ARRAY;
            return isThere ? JsonStreams.text(in) : null;
        }
    }
}
