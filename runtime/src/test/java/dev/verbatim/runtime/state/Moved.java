package dev.verbatim.runtime.state;

import dev.verbatim.runtime.NotificationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A notification of these tests. */
record Moved(int number) implements NotificationMessage {
    @Override
    public String messageType() {
        return "Moved";
    }

    @Override
    public String channel() {
        return "/moves";
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("number", number);
        out.writeEndObject();
    }

    /** Returns the payloads of notifications. */
    static List<String> payloads(NotificationLog.Replay replay) {
        return replay.notifications().stream()
                .map(each -> new String(each.dataToJson(), StandardCharsets.UTF_8))
                .toList();
    }

    static String payload(int number) {
        return "{\"number\":" + number + "}";
    }
}
