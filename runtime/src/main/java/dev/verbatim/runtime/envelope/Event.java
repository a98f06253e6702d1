package dev.verbatim.runtime.envelope;

import tools.jackson.core.JsonGenerator;

/**
 * What an event is, beside its envelope. Generated messages are events; your code does not implement it.
 *
 * @since 0.2.0
 */
public interface Event {
    /** The documented message type, such as {@code "CallStateChangeMessage"}. */
    String messageType();

    /** The channel that it is sent on, such as {@code "/v2/me/calls"}; empty if the API has no channels. */
    default String channel() {
        return "";
    }

    /** The shape of the API's events; by default that of the style {@code webservices}. */
    default Envelope envelope() {
        return Envelope.WEBSERVICES;
    }

    /**
     * Writes the payload; absent members are left out. The message type is included, if it is a member of the payload.
     *
     * @param out takes one JSON value, the data of the event: mostly an object; not closed
     */
    void writeData(JsonGenerator out);
}
