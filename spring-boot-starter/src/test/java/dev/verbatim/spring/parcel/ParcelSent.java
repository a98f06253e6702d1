package dev.verbatim.spring.parcel;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.RecordReader;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Is as a generated record, with an object in it. */
public record ParcelSent(List<Part> parts) implements GeneratedRecord {
    /** Reads the record, as {@link RecordReader} asks for it. */
    public static ParcelSent read(JsonParser in) {
        in.skipChildren();
        return new ParcelSent(List.of());
    }

    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeEndObject();
    }

    /** An object in it. */
    public record Part(int grams) implements GeneratedRecord {
        public static Part read(JsonParser in) {
            in.skipChildren();
            return new Part(0);
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            out.writeEndObject();
        }
    }
}
