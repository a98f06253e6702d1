package dev.verbatim.runtime;

import tools.jackson.core.JsonGenerator;

/** The payload of a notification; generated records implement it, one a message type. */
public interface NotificationMessage {
    /** The documented message type, such as {@code "CallStateChangeMessage"}. */
    String messageType();

    /** The channel that it is sent on, such as {@code "/v2/me/calls"}. */
    String channel();

    /**
     * Writes the payload, {@code messageType} included; absent members are left out.
     *
     * @param out takes one JSON object, the value of the envelope's {@code data}; not closed
     */
    void writeData(JsonGenerator out);

    /** The payload alone as UTF-8 JSON without white space, for transports that write the envelope themselves. */
    default byte[] dataToJson() {
        return JsonStreams.write(this::writeData);
    }

    /** The envelope <code>{"data":{...},"channel":"..."}</code> as UTF-8 JSON without white space. */
    default byte[] toJson() {
        return JsonStreams.write(out -> {
            out.writeStartObject();
            out.writeName("data");
            writeData(out);
            out.writeName("channel");
            out.writeString(channel());
            out.writeEndObject();
        });
    }
}
