package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import dev.verbatim.runtime.internal.json.JsonStreams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads messages that a client receives, within the limits of requests. */
final class ReceivedMessage {
    private static final JsonFactory JSON = JsonStreams.reading(
            RequestLimits.DEFAULT.maxDepth(),
            RequestLimits.DEFAULT.maxStringLength(),
            RequestLimits.DEFAULT.maxNameLength(),
            RequestLimits.DEFAULT.maxNumberLength());

    private ReceivedMessage() {}

    /**
     * Reads one value of a message.
     *
     * @param path the members that lead there
     * @throws MismatchException if there is no such value, or it is not of the type
     */
    static <T> T read(byte[] message, List<String> path, Function<JsonParser, T> reader) {
        try (JsonParser in = JsonStreams.parser(JSON, message, 0)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new MismatchException("the body must be an object", null);
            }
            return at(path, 0, in, reader);
        }
    }

    /**
     * Reads an answer.
     *
     * @return {@code null} if the message is none
     * @throws MismatchException if the message is not an object
     */
    static @Nullable ReceivedAnswer answer(byte[] message, Envelope envelope) {
        return envelope.answer(read(message, List.of(), JsonStreams::text));
    }

    /**
     * Reads the first element of an array and skips the others.
     *
     * @throws MismatchException if there is none
     */
    static <T> T first(JsonParser in, Function<JsonParser, T> reader) {
        if (!in.hasToken(JsonToken.START_ARRAY) || in.nextToken() == JsonToken.END_ARRAY) {
            throw new MismatchException("the body lacks the first element of an array", null);
        }
        T value = reader.apply(in);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            in.skipChildren();
        }
        return value;
    }

    /**
     * Reads an event.
     *
     * @return {@code null} if the message is none
     * @throws MismatchException if the message is not an object
     */
    static @Nullable ReceivedEvent event(byte[] message, Envelope envelope) {
        return envelope.event(read(message, List.of(), JsonStreams::text));
    }

    /** Reads a value that is the whole of a text which has been parsed before. */
    static <T extends @Nullable Object> T readValue(String json, Function<JsonParser, T> reader) {
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            return reader.apply(in);
        }
    }

    private static <T> T at(List<String> path, int depth, JsonParser in, Function<JsonParser, T> reader) {
        if (depth == path.size()) {
            return reader.apply(in);
        }
        T value = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            JsonToken token = in.nextToken();
            boolean isLast = depth + 1 == path.size();
            if (name.equals(path.get(depth)) && (isLast || token == JsonToken.START_OBJECT)) {
                value = at(path, depth + 1, in, reader);
            } else {
                in.skipChildren();
            }
        }
        if (value == null) {
            throw new MismatchException("the body lacks " + String.join(".", path.subList(0, depth + 1)), null);
        }
        return value;
    }
}
