package dev.verbatim.runtime;

import java.util.function.Function;
import tools.jackson.core.JsonParser;

/** The value of a member that two operations of an API document with different types, until the operation is known. */
public final class RawValue {
    /** An object of the one member, so that a mismatch says where it is. */
    private final byte[] object;

    private RawValue(byte[] object) {
        this.object = object;
    }

    /** Copies the value at which the parser stands, and leaves the parser at its end. */
    static RawValue copyOf(String name, JsonParser in) {
        return new RawValue(JsonStreams.write(out -> {
            out.writeStartObject();
            out.writeName(name);
            out.copyCurrentStructureExact(in);
            out.writeEndObject();
        }));
    }

    <T> T read(Function<JsonParser, T> reader) {
        try (JsonParser in = JsonStreams.readAgain(object)) {
            in.nextToken();
            in.nextName();
            in.nextToken();
            return reader.apply(in);
        }
    }
}
