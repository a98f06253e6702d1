package dev.verbatim.testkit.sample;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Envelope;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Any request or notification, kept token by token, except for one member that it loses. */
record AnyMessage(Map<String, String> members) implements OperationRequest, NotificationMessage {
    static AnyMessage read(JsonParser in, String forgotten) {
        Map<String, String> members = new LinkedHashMap<>();
        in.nextToken();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, copy(in));
        }
        members.remove(forgotten);
        return new AnyMessage(members);
    }

    private static String copy(JsonParser in) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.copyCurrentStructure(in);
        }
        return text.toString();
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        members.forEach((name, raw) -> {
            out.writeName(name);
            out.writeRawValue(raw);
        });
        out.writeEndObject();
    }

    @Override
    public void writeData(JsonGenerator out) {
        writeTo(out);
    }

    @Override
    public String operationName() {
        return "any";
    }

    @Override
    public String messageType() {
        return "any";
    }

    @Override
    public String channel() {
        return "/any";
    }

    @Override
    public Envelope envelope() {
        return Envelope.WEBSERVICES;
    }

    @Override
    public byte[] toJson() {
        return OperationRequest.super.toJson();
    }
}
