package dev.verbatim.benchmarks.json.byhand;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** A notification with its envelope. */
public record Notification(Data data, String channel) {
    /** Parses a notification. */
    public static Notification read(byte[] bytes) {
        Data data = null;
        String channel = null;
        try (JsonParser in = Jackson.JSON.createParser(ObjectReadContext.empty(), bytes)) {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "data" -> data = Data.read(in);
                    case "channel" -> channel = in.getString();
                    default -> in.skipChildren();
                }
            }
        }
        return new Notification(data, channel);
    }

    /** Writes the notification. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Jackson.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeName("data");
            data.write(out);
            out.writeStringProperty("channel", channel);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    record Data(String notificationType, Call call, String phoneNumber, Extensions extensions, String messageType) {
        static Data read(JsonParser in) {
            String notificationType = null;
            Call call = null;
            String phoneNumber = null;
            Extensions extensions = null;
            String messageType = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "notificationType" -> notificationType = in.getString();
                    case "call" -> call = Call.read(in);
                    case "phoneNumber" -> phoneNumber = in.getString();
                    case "extensions" -> extensions = Extensions.read(in);
                    case "messageType" -> messageType = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new Data(notificationType, call, phoneNumber, extensions, messageType);
        }

        void write(JsonGenerator out) {
            out.writeStartObject();
            out.writeStringProperty("notificationType", notificationType);
            out.writeName("call");
            call.write(out);
            out.writeStringProperty("phoneNumber", phoneNumber);
            out.writeName("extensions");
            extensions.write(out);
            out.writeStringProperty("messageType", messageType);
            out.writeEndObject();
        }
    }

    record Extensions(int businessCall) {
        static Extensions read(JsonParser in) {
            int businessCall = 0;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "BusinessCall" -> businessCall = in.getIntValue();
                    default -> in.skipChildren();
                }
            }
            return new Extensions(businessCall);
        }

        void write(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("BusinessCall", businessCall);
            out.writeEndObject();
        }
    }
}
