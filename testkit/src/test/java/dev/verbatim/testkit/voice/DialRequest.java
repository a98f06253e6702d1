package dev.verbatim.testkit.voice;

import dev.verbatim.runtime.OperationRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Stands where a generated request would. */
public record DialRequest(String phoneNumber) implements OperationRequest {
    /** Reads what the page's sample has, in its order. */
    public static DialRequest read(JsonParser in) {
        String phoneNumber = "";
        while (in.nextToken() != null) {
            if ("phoneNumber".equals(in.currentName())) {
                phoneNumber = in.nextStringValue();
            }
        }
        return new DialRequest(phoneNumber);
    }

    @Override
    public String operationName() {
        return "Dial";
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("operationName", operationName());
        out.writeObjectPropertyStart("destination");
        out.writeStringProperty("phoneNumber", phoneNumber);
        out.writeEndObject();
        out.writeEndObject();
    }
}
