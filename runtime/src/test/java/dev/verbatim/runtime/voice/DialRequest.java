package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.spi.JsonReaders;
import dev.verbatim.runtime.spi.Members;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

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
        private static final Members MEMBERS = Members.of("phoneNumber");

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
            JsonReaders.open(in);
            String phoneNumber = null;
            long seen = 0;
            for (int member = MEMBERS.next(in, seen); member >= 0; member = MEMBERS.next(in, seen)) {
                phoneNumber = JsonReaders.readString(in);
                seen |= 1L << member;
            }
            return new Destination(phoneNumber);
        }
    }
}
