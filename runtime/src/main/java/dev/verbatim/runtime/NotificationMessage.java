package dev.verbatim.runtime;

import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.Event;
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
public interface NotificationMessage extends Event, GeneratedRecord {
    /**
     * Reads an event of the style {@code webservices} as {@link #toJson} writes it, for clients.
     *
     * @param event UTF-8 JSON, within the limits that {@link RequestLimits#DEFAULT} sets for requests
     * @param reader the generated {@code readData} of the message type
     * @return what the event's data holds; its other members are skipped
     * @throws MismatchException if there is no data, or it is not of the type
     * @throws JacksonException if it is not valid JSON
     */
    static <N extends NotificationMessage> N fromJson(byte[] event, Function<JsonParser, N> reader) {
        return fromJson(Envelope.WEBSERVICES, event, reader);
    }

    /**
     * Reads an event of any style.
     *
     * @param envelope the shape of the API's events
     * @param event UTF-8 JSON, within the limits that {@link RequestLimits#DEFAULT} sets for requests
     * @param reader the generated {@code readData} of the message type
     * @return what the event's data holds; its other members are skipped
     * @throws MismatchException if there is no data, or it is not of the type
     * @throws JacksonException if it is not valid JSON
     */
    static <N extends NotificationMessage> N fromJson(Envelope envelope, byte[] event, Function<JsonParser, N> reader) {
        return MessageReader.read(
                event,
                envelope.eventData(),
                envelope.isEventDataFirst() ? in -> MessageReader.first(in, reader) : reader);
    }

    /**
     * Writes the payload, like {@link #writeData}.
     *
     * @param out takes one JSON value; not closed
     */
    @Override
    default void writeTo(JsonGenerator out) {
        writeData(out);
    }

    /** The payload alone as UTF-8 JSON without white space, for transports that write the envelope themselves. */
    default byte[] dataToJson() {
        return JsonStreams.write(this::writeData);
    }

    /**
     * The whole event as UTF-8 JSON without white space; in the style {@code webservices}, an object of the payload and the
     * channel.
     */
    default byte[] toJson() {
        return Envelope.json(this);
    }
}
