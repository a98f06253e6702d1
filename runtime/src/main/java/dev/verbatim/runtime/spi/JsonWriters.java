package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.Converter;
import dev.verbatim.runtime.internal.json.AnyJson;
import dev.verbatim.runtime.internal.json.FastJsonGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What generated writers have in common. A writer writes one value.
 *
 * @since 0.2.0
 */
public final class JsonWriters {
    private JsonWriters() {}

    /** Writes a string. */
    public static void writeString(String value, JsonGenerator out) {
        out.writeString(value);
    }

    /** Writes a value as a string. */
    public static <T> void writeText(T value, Converter<String, T> converter, JsonGenerator out) {
        out.writeString(converter.write(value));
    }

    /** Writes a boolean. */
    public static void writeBoolean(boolean value, JsonGenerator out) {
        out.writeBoolean(value);
    }

    /** Writes an {@code Integer}, {@code Long}, {@code Double}, {@code BigInteger} or {@code BigDecimal}. */
    public static void writeNumber(Number value, JsonGenerator out) {
        AnyJson.writeNumber(value, out);
    }

    /** Writes a value of the types that {@link JsonReaders#readAny} returns, or any {@code Collection} of them. */
    public static void writeAny(@Nullable Object value, JsonGenerator out) {
        AnyJson.write(value, out);
    }

    /** Writes null, or what the writer writes. */
    public static <T> void writeNullable(
            @Nullable T value, BiConsumer<? super T, JsonGenerator> writer, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else {
            writer.accept(value, out);
        }
    }

    /** Writes an array. */
    public static <T extends @Nullable Object> void writeList(
            Collection<T> elements, BiConsumer<? super T, JsonGenerator> writer, JsonGenerator out) {
        out.writeStartArray();
        if (elements instanceof List<T> list && list instanceof RandomAccess) {
            // The iterators of short lists cost more than their elements.
            for (int i = 0; i < list.size(); i++) {
                writer.accept(list.get(i), out);
            }
        } else {
            for (T element : elements) {
                writer.accept(element, out);
            }
        }
        out.writeEndArray();
    }

    /** Writes an object with the keys of the map. */
    public static <V extends @Nullable Object> void writeMap(
            Map<?, V> entries, BiConsumer<? super V, JsonGenerator> writer, JsonGenerator out) {
        out.writeStartObject();
        for (Map.Entry<?, V> entry : entries.entrySet()) {
            out.writeName((String) entry.getKey());
            writer.accept(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    /** Writes an array of operation names. */
    public static void writeCapabilities(CapabilitySet<?> capabilities, JsonGenerator out) {
        out.writeStartArray();
        capabilities.names().forEach(name -> writeKnownString(name, out));
        out.writeEndArray();
    }

    private static void writeKnownString(String value, JsonGenerator out) {
        if (out instanceof FastJsonGenerator ordinary) {
            ordinary.writeKnownString(value);
        } else {
            out.writeString(value);
        }
    }
}
