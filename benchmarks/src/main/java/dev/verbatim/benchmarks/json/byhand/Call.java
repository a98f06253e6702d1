package dev.verbatim.benchmarks.json.byhand;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A call in a notification. */
record Call(
        String id,
        String state,
        String callUuid,
        String connId,
        String deviceUri,
        List<Participant> participants,
        String dnis,
        String callType,
        List<String> capabilities,
        String duration,
        String mute,
        boolean supervisorListeningIn,
        boolean monitoredUserMuted,
        boolean monitoring,
        String uri,
        String path) {
    static Call read(JsonParser in) {
        String id = null;
        String state = null;
        String callUuid = null;
        String connId = null;
        String deviceUri = null;
        List<Participant> participants = null;
        String dnis = null;
        String callType = null;
        List<String> capabilities = null;
        String duration = null;
        String mute = null;
        boolean supervisorListeningIn = false;
        boolean monitoredUserMuted = false;
        boolean monitoring = false;
        String uri = null;
        String path = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "id" -> id = in.getString();
                case "state" -> state = in.getString();
                case "callUuid" -> callUuid = in.getString();
                case "connId" -> connId = in.getString();
                case "deviceUri" -> deviceUri = in.getString();
                case "participants" -> participants = readParticipants(in);
                case "dnis" -> dnis = in.getString();
                case "callType" -> callType = in.getString();
                case "capabilities" -> capabilities = readCapabilities(in);
                case "duration" -> duration = in.getString();
                case "mute" -> mute = in.getString();
                case "supervisorListeningIn" -> supervisorListeningIn = in.getBooleanValue();
                case "monitoredUserMuted" -> monitoredUserMuted = in.getBooleanValue();
                case "monitoring" -> monitoring = in.getBooleanValue();
                case "uri" -> uri = in.getString();
                case "path" -> path = in.getString();
                default -> in.skipChildren();
            }
        }
        return new Call(
                id,
                state,
                callUuid,
                connId,
                deviceUri,
                participants,
                dnis,
                callType,
                capabilities,
                duration,
                mute,
                supervisorListeningIn,
                monitoredUserMuted,
                monitoring,
                uri,
                path);
    }

    private static List<Participant> readParticipants(JsonParser in) {
        List<Participant> participants = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            participants.add(Participant.read(in));
        }
        return participants;
    }

    private static List<String> readCapabilities(JsonParser in) {
        List<String> capabilities = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            capabilities.add(in.getString());
        }
        return capabilities;
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", id);
        out.writeStringProperty("state", state);
        out.writeStringProperty("callUuid", callUuid);
        out.writeStringProperty("connId", connId);
        out.writeStringProperty("deviceUri", deviceUri);
        out.writeArrayPropertyStart("participants");
        for (Participant participant : participants) {
            participant.write(out);
        }
        out.writeEndArray();
        out.writeStringProperty("dnis", dnis);
        out.writeStringProperty("callType", callType);
        out.writeArrayPropertyStart("capabilities");
        for (String capability : capabilities) {
            out.writeString(capability);
        }
        out.writeEndArray();
        out.writeStringProperty("duration", duration);
        out.writeStringProperty("mute", mute);
        out.writeBooleanProperty("supervisorListeningIn", supervisorListeningIn);
        out.writeBooleanProperty("monitoredUserMuted", monitoredUserMuted);
        out.writeBooleanProperty("monitoring", monitoring);
        out.writeStringProperty("uri", uri);
        out.writeStringProperty("path", path);
        out.writeEndObject();
    }
}
