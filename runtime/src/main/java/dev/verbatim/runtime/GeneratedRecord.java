package dev.verbatim.runtime;

import tools.jackson.core.JsonGenerator;

/**
 * A record that was generated from pages, which writes itself as JSON: a request, a response, the payload of a notification, or
 * an object in one of them. It is one JSON object, unless the payload of a notification is documented as another value. Only
 * generated code implements it.
 *
 * <p>A generated record also has a public static method that reads it and takes a {@link tools.jackson.core.JsonParser}:
 * {@code readData} if it is a {@link NotificationMessage}, otherwise {@code read}. A library that binds JSON to Java types, such
 * as Jackson's databind, recognises generated records by this interface and leaves their JSON to these methods; {@link RecordReader}
 * calls the latter.
 *
 * @since 0.2.0
 */
public interface GeneratedRecord {
    /**
     * Writes the JSON; what is left out is not written.
     *
     * @param out takes one JSON value; not closed
     */
    void writeTo(JsonGenerator out);
}
