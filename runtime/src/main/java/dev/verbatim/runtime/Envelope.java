package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads envelopes of notifications. */
final class Envelope {
    private static final JsonFactory JSON = JsonStreams.reading(
            RequestLimits.DEFAULT.maxDepth(),
            RequestLimits.DEFAULT.maxStringLength(),
            RequestLimits.DEFAULT.maxNameLength(),
            RequestLimits.DEFAULT.maxNumberLength());

    private Envelope() {}

    /**
     * Reads the payload.
     *
     * @param envelope UTF-8 JSON
     * @param reader reads the value of {@code data}
     * @throws MismatchException if there is no {@code data}, or it is not what the reader reads
     */
    static <N extends NotificationMessage> N read(byte[] envelope, Function<JsonParser, N> reader) {
        try (JsonParser in = JsonStreams.parser(JSON, envelope, 0)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new MismatchException("the body must be an object", null);
            }
            N message = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                if (name.equals("data")) {
                    message = reader.apply(in);
                } else {
                    in.skipChildren();
                }
            }
            if (message == null) {
                throw new MismatchException("the body lacks data", null);
            }
            return message;
        }
    }
}
