package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * The request of SwapCalls.
 *
 * @param otherCallUri The URI of the call to swap.
 */
@VerbatimGenerated(page = "voice/SwapCalls.md", line = 13)
public record SwapCallsRequest(String otherCallUri) implements OperationRequest {
    public static final String OPERATION_NAME = "SwapCalls";

    public SwapCallsRequest {
        Objects.requireNonNull(otherCallUri, "otherCallUri");
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
        out.writeName("otherCallUri");
        out.writeString(otherCallUri);
        out.writeEndObject();
    }
}
