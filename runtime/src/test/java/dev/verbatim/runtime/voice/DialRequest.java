package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.VerbatimGenerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The request of Dial.
 *
 * @param destination What to dial.
 * @param location Where the agent is.
 * @param outboundCallerId What the other side sees; {@code null} if the request does not say.
 */
@VerbatimGenerated(page = "voice/Dial.md", line = 13)
public record DialRequest(
        Destination destination,
        @Nullable String location,
        @Nullable Integer outboundCallerId) implements OperationRequest {
    public static final String OPERATION_NAME = "Dial";

    public DialRequest {
        Objects.requireNonNull(destination, "destination");
    }

    @Override
    public String operationName() {
        return OPERATION_NAME;
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeName("operationName");
        out.writeString(OPERATION_NAME);
        out.writeName("destination");
        destination.writeTo(out);
        if (location != null) {
            out.writeName("location");
            out.writeString(location);
        }
        if (outboundCallerId != null) {
            out.writeName("outboundCallerId");
            out.writeNumber(outboundCallerId);
        }
        out.writeEndObject();
    }

    /**
     * What to dial.
     *
     * @param phoneNumber The number.
     */
    public record Destination(String phoneNumber) {
        public Destination {
            Objects.requireNonNull(phoneNumber, "phoneNumber");
        }

        /** Writes the object. */
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            out.writeName("phoneNumber");
            out.writeString(phoneNumber);
            out.writeEndObject();
        }

        /** Reads the object at which the parser stands. */
        public static Destination read(JsonParser in) {
            if (!in.isExpectedStartObjectToken()) {
                throw MismatchException.expected("an object", in);
            }
            String phoneNumber = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken value = in.nextToken();
                if (!name.equals("phoneNumber")) {
                    in.skipChildren();
                } else if (value == JsonToken.VALUE_STRING) {
                    phoneNumber = in.getString();
                } else {
                    throw MismatchException.expected("a string", in);
                }
            }
            if (phoneNumber == null) {
                throw MismatchException.missing("phoneNumber", in);
            }
            return new Destination(phoneNumber);
        }
    }
}
