package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.ReceivedAnswer;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import dev.verbatim.runtime.internal.json.JsonStreams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes apart the messages that a client receives: answers and events. Immutable.
 *
 * <pre>{@code
 * MessageReader reader = MessageReader.of(RobotEnvelope.ENVELOPE, RequestLimits.DEFAULT);
 * ReceivedAnswer answer = reader.answer(message);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class MessageReader {
    private static final JsonFactory DEFAULT = factory(RequestLimits.DEFAULT);

    /** For a failure whose number is not known, or says that it is none. */
    private static final int NO_CODE = -1;

    private final Envelope envelope;
    private final JsonFactory json;

    private MessageReader(Envelope envelope, JsonFactory json) {
        this.envelope = envelope;
        this.json = json;
    }

    /**
     * Returns a reader of messages of a style.
     *
     * @param limits what is accepted of a message; the number of bytes is up to the transport
     */
    public static MessageReader of(Envelope envelope, RequestLimits limits) {
        return new MessageReader(envelope, limits.equals(RequestLimits.DEFAULT) ? DEFAULT : factory(limits));
    }

    private static JsonFactory factory(RequestLimits limits) {
        return JsonStreams.reading(
                limits.maxDepth(), limits.maxStringLength(), limits.maxNameLength(), limits.maxNumberLength());
    }

    /**
     * Reads an answer.
     *
     * @param message the whole message
     * @return {@code null} if the message is a request, an event or anything else
     * @throws MismatchException if the message is not an object
     * @throws JacksonException if it is not valid JSON, or beyond a limit
     */
    public @Nullable ReceivedAnswer answer(byte[] message) {
        return envelope.answer(read(json, message, List.of(), JsonStreams::text));
    }

    /**
     * Reads an event.
     *
     * @param message the whole message
     * @return {@code null} if the message is a request, an answer or anything else
     * @throws MismatchException if the message is not an object
     * @throws JacksonException if it is not valid JSON, or beyond a limit
     */
    public @Nullable ReceivedEvent event(byte[] message) {
        return envelope.event(read(json, message, List.of(), JsonStreams::text));
    }

    /**
     * Reads a value that is the whole of a text which this class has read before, such as {@link ReceivedAnswer#result}.
     *
     * @param reader called with the parser at its first token
     * @throws MismatchException if the value is not of the type
     */
    public static <T extends @Nullable Object> T value(String text, Function<JsonParser, T> reader) {
        try (JsonParser in = JsonStreams.readAgain(text.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            return reader.apply(in);
        }
    }

    /** Returns the status of an answer that tells of a failure; its meaning is the message, where there is one. */
    public static StatusCode status(ReceivedAnswer answer) {
        Integer number = answer.code();
        int code = number == null || number == StatusCode.SUCCESS.code() ? NO_CODE : number;
        String name = answer.codeName() == null ? Integer.toString(code) : answer.codeName();
        String message = answer.message() == null ? "the operation has failed: " + name : answer.message();
        return StatusCode.of(code, name.isBlank() ? "failure" : name, message.isBlank() ? name : message);
    }

    /**
     * Reads one value of a message, within the default limits.
     *
     * @param path the members that lead there
     * @throws MismatchException if there is no such value, or it is not of the type
     */
    static <T> T read(byte[] message, List<String> path, Function<JsonParser, T> reader) {
        return read(DEFAULT, message, path, reader);
    }

    private static <T> T read(JsonFactory json, byte[] message, List<String> path, Function<JsonParser, T> reader) {
        try (JsonParser in = JsonStreams.parser(json, message, 0)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new MismatchException("the body must be an object", null);
            }
            T value = at(path, 0, in, reader);
            if (in.nextToken() != null) {
                throw new MismatchException("something follows the message", null);
            }
            return value;
        }
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
