package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.NotificationMessage;
import tools.jackson.core.JsonGenerator;

/**
 * Tells a session that it has missed notifications: <code>{"missed":3}</code>, or <code>{"missed":null}</code> if nobody knows how
 * many.
 */
record MissedEvents(long missed) implements NotificationMessage {
    @Override
    public String messageType() {
        return "missed";
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeStartObject();
        if (missed < 0) {
            out.writeNullProperty("missed");
        } else {
            out.writeNumberProperty("missed", missed);
        }
        out.writeEndObject();
    }

    /** No page documents it, so it has no envelope. */
    @Override
    public byte[] toJson() {
        return dataToJson();
    }
}
