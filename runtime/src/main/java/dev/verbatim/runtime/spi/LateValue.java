package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The value of a member that the operations of an API document with different types: read, or kept until it can be.
 *
 * @since 0.2.0
 */
public final class LateValue {
    private final @Nullable Object value;

    /** An object of the one member, so that a mismatch says where it is. */
    private final byte @Nullable [] object;

    private LateValue(@Nullable Object value, byte @Nullable [] object) {
        this.value = value;
        this.object = object;
    }

    /** A value that is read. */
    static LateValue of(@Nullable Object value) {
        return new LateValue(value, null);
    }

    /** Copies the value at which the parser stands, and leaves the parser at its end. */
    static LateValue copyOf(String name, JsonParser in) {
        return new LateValue(null, JsonStreams.write(out -> {
            out.writeStartObject();
            out.writeName(name);
            out.copyCurrentStructureExact(in);
            out.writeEndObject();
        }));
    }

    /** Reads the value, with the same reader if it is read already. */
    @SuppressWarnings({"unchecked", "NullAway"
    }) // A value of the type that the reader gives, which may be one with null.
    <T extends @Nullable Object> T read(Function<JsonParser, T> reader) {
        if (object == null) {
            return (T) value;
        }
        try (JsonParser in = JsonStreams.readAgain(object)) {
            in.nextToken();
            in.nextName();
            in.nextToken();
            return reader.apply(in);
        }
    }
}
