package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The payload of a notification; generated records implement it, one a message type.
 *
 * <pre>{@code
 * byte[] json = message.toJson();
 * CallStateChangeMessage read = NotificationMessage.fromJson(json, CallStateChangeMessage::readData);
 * }</pre>
 *
 * @since 0.1.0
 */
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

    /**
     * Reads an envelope as {@link #toJson} writes it, for clients.
     *
     * @param envelope UTF-8 JSON, within the limits that {@link RequestLimits#DEFAULT} sets for requests
     * @param reader the generated {@code readData} of the message type
     * @return what the envelope's {@code data} holds; its other members are skipped
     * @throws MismatchException if there is no {@code data}, or it is not of the type
     * @throws JacksonException if it is not valid JSON
     */
    static <N extends NotificationMessage> N fromJson(byte[] envelope, Function<JsonParser, N> reader) {
        return Envelope.read(envelope, reader);
    }

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
