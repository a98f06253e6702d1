package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.NotificationMessage;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** A notification that is already rendered as JSON, so its size is known and the objects that it came from can be freed. */
final class RenderedNotification implements NotificationMessage {
    private final String messageType;
    private final String channel;
    private final byte[] data;

    RenderedNotification(NotificationMessage message) {
        messageType = message.messageType();
        channel = message.channel();
        data = message.dataToJson();
    }

    @Override
    public String messageType() {
        return messageType;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeRawValue(new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] dataToJson() {
        return data;
    }
}
