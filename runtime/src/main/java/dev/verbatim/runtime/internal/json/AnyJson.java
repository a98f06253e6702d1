package dev.verbatim.runtime.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

/** Writes values of the Java types that any JSON is read into. */
public final class AnyJson {
    /** The most digits behind the point that are written without an exponent. */
    private static final int MOST_PLAIN_DIGITS = 40;

    private AnyJson() {}

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it, or a part of it, is of another type
     */
    public static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String string) {
            out.writeString(string);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof Collection<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                out.writeName((String) entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else {
            throw noJson(value);
        }
    }

    /**
     * Writes a number.
     *
     * @throws IllegalArgumentException if it is of another type than messages hold
     */
    public static void writeNumber(Number value, JsonGenerator out) {
        if (value instanceof Integer) {
            out.writeNumber(value.intValue());
        } else if (value instanceof Long) {
            out.writeNumber(value.longValue());
        } else if (value instanceof Double) {
            out.writeNumber(value.doubleValue());
        } else if (value instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else if (value instanceof BigDecimal decimal) {
            write(decimal, out);
        } else {
            throw noJson(value);
        }
    }

    /**
     * {@code 0.0000001} is written so, though {@code BigDecimal} prefers {@code 1E-7}. Generators that write no text, such as a
     * buffer for a tree, would make a {@code double} of such a text.
     */
    private static void write(BigDecimal decimal, JsonGenerator out) {
        if (decimal.scale() > 0
                && decimal.scale() <= MOST_PLAIN_DIGITS
                && out.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            out.writeNumber(decimal.toPlainString());
        } else {
            out.writeNumber(decimal);
        }
    }

    private static IllegalArgumentException noJson(Object value) {
        return new IllegalArgumentException(
                "not a type that JSON is written from: " + value.getClass().getName());
    }
}
