package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import tools.jackson.core.JsonGenerator;

/** The request of Hangup. */
@VerbatimGenerated(page = "voice/Hangup.md", line = 9)
public record HangupRequest() implements OperationRequest {
    public static final String OPERATION_NAME = "Hangup";

    @Override
    public String operationName() {
        return OPERATION_NAME;
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeName("operationName");
        out.writeString(OPERATION_NAME);
        out.writeEndObject();
    }
}
