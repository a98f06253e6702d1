package dev.verbatim.runtime;

import dev.verbatim.runtime.json.OrdinaryGenerator;
import dev.verbatim.runtime.json.OrdinaryParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What generated readers and writers have in common. A reader begins with the parser at the first token of the value and ends
 * at its last one; what is not of the documented type is a {@link MismatchException}. A writer writes one value.
 */
public final class Json {
    /** As many elements as arrays mostly have. */
    private static final int FEW = 16;

    private Json() {}

    /** Goes to the opening brace of an object, if the parser is not there yet. */
    public static void open(JsonParser in) {
        if (in.currentToken() == null || in.hasToken(JsonToken.PROPERTY_NAME)) {
            in.nextToken();
        }
        require(JsonToken.START_OBJECT, "an object", in);
    }

    /** Whether the value is null. */
    public static boolean isNull(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NULL);
    }

    /** Checks that the value is one string, the only one documented. */
    public static void expect(String value, JsonParser in) {
        if (!in.hasToken(JsonToken.VALUE_STRING) || !in.getString().equals(value)) {
            throw MismatchException.expected('"' + value + '"', in);
        }
    }

    /** A string. */
    public static String readString(JsonParser in) {
        require(JsonToken.VALUE_STRING, "a string", in);
        return in.getString();
    }

    /** A string, made only once if it has been met before: for values of which there are few. */
    static String readKnownString(JsonParser in) {
        require(JsonToken.VALUE_STRING, "a string", in);
        return in instanceof OrdinaryParser ordinary ? ordinary.knownString() : in.getString();
    }

    /** A boolean. */
    public static boolean readBoolean(JsonParser in) {
        if (in.hasToken(JsonToken.VALUE_TRUE)) {
            return true;
        }
        require(JsonToken.VALUE_FALSE, "true or false", in);
        return false;
    }

    /** A whole number, written as one, of at most 32 bits. */
    public static int readInt(JsonParser in) {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() == JsonParser.NumberType.INT) {
            return in.getIntValue();
        }
        throw MismatchException.expected("a whole number of at most 32 bits", in);
    }

    /** A whole number, written as one, of at most 64 bits. */
    public static long readLong(JsonParser in) {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return in.getLongValue();
        }
        throw MismatchException.expected("a whole number of at most 64 bits", in);
    }

    /** A whole number, written as one. */
    public static BigInteger readBigInteger(JsonParser in) {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number", in);
        return in.getBigIntegerValue();
    }

    /** A number in the range of a double. */
    public static double readDouble(JsonParser in) {
        requireNumber(in);
        double value = in.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw MismatchException.expected("a number in the range of a double", in);
        }
        return value;
    }

    /** A number. */
    public static BigDecimal readBigDecimal(JsonParser in) {
        requireNumber(in);
        return JsonNumbers.decimal(in);
    }

    /**
     * Any value: null, a {@code Boolean}, a {@code String}, an {@code Integer}, {@code Long} or {@code BigInteger}, a
     * {@code BigDecimal}, or a {@code List} or {@code Map} of such values, which cannot be changed. A {@code Double} stands for
     * zeros with a minus sign, which the other types do not keep.
     */
    public static @Nullable Object readAny(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> readMap(in, Json::readAny);
            case START_ARRAY -> readList(in, Json::readAny);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumbers.any(in);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** An array; its list cannot be changed. */
    public static <T extends @Nullable Object> List<T> readList(JsonParser in, Function<JsonParser, T> element) {
        require(JsonToken.START_ARRAY, "an array", in);
        List<T> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.apply(in));
        }
        return elements.contains(null) ? Collections.unmodifiableList(elements) : List.copyOf(elements);
    }

    /** An array without an element that is there twice; its set cannot be changed and has the order of the array. */
    public static <T> Set<T> readSet(JsonParser in, Function<JsonParser, T> element) {
        require(JsonToken.START_ARRAY, "an array", in);
        Set<T> elements = new LinkedHashSet<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (!elements.add(element.apply(in))) {
                throw MismatchException.repeated(in);
            }
        }
        return Collections.unmodifiableSet(elements);
    }

    /** A value of a type that the user gives a member which is a string. */
    public static <T> T readText(JsonParser in, Converter<String, T> converter) {
        return convert(in, converter, readString(in));
    }

    /**
     * A value of a type that the user gives a member.
     *
     * @param in at the end of the value
     * @param json the value as the page shows it
     */
    public static <J, T> T convert(JsonParser in, Converter<J, T> converter, J json) {
        try {
            return converter.read(json);
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw MismatchException.refused(converter.expected(), refused, in);
        } catch (JacksonException failure) {
            // A converter that parses JSON of its own has failed, not the parser of the body.
            throw new IllegalStateException("a converter has failed", failure);
        }
    }

    /** An object with keys of the caller's own; its map cannot be changed and has the order of the object. */
    public static <V extends @Nullable Object> Map<String, V> readMap(JsonParser in, Function<JsonParser, V> value) {
        require(JsonToken.START_OBJECT, "an object", in);
        LinkedHashMap<String, V> entries = new LinkedHashMap<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            if (entries.containsKey(key)) {
                throw MismatchException.repeated(in);
            }
            entries.put(key, value.apply(in));
        }
        return FixedMap.of(entries);
    }

    /**
     * An array of operation names.
     *
     * @param lookup the generated enum's {@code of}: null for a name that it does not know
     */
    public static <C extends Enum<C> & Capability> CapabilitySet<C> readCapabilities(
            JsonParser in, Function<String, @Nullable C> lookup) {
        require(JsonToken.START_ARRAY, "an array", in);
        String[] names = new String[FEW];
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count);
            }
            names[count++] = readKnownString(in);
        }
        return CapabilitySet.ofNames(lookup, Arrays.copyOf(names, count));
    }

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
        if (!JsonNumbers.write(value, out)) {
            throw noJson(value);
        }
    }

    /** Writes a value of the types that {@link #readAny} returns, or any {@code Collection} of them. */
    public static void writeAny(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String string) {
            out.writeString(string);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof Collection<?> elements) {
            writeList(elements, Json::writeAny, out);
        } else if (value instanceof Map<?, ?> entries) {
            writeMap(entries, Json::writeAny, out);
        } else {
            throw noJson(value);
        }
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
        for (T element : elements) {
            writer.accept(element, out);
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
        if (out instanceof OrdinaryGenerator ordinary) {
            ordinary.writeKnownString(value);
        } else {
            out.writeString(value);
        }
    }

    /** A copy that nobody can change, of a list that can hold null; {@link List#copyOf} is for the others. */
    public static <T> List<@Nullable T> copyOfNullable(List<@Nullable T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * A copy that nobody can change, in the order of the set.
     *
     * @throws NullPointerException if an element is null
     */
    public static <T> Set<T> copyOf(Set<T> set) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.forEach(Objects::requireNonNull);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * A copy that nobody can change, in the order of the map.
     *
     * @throws NullPointerException if a value is null
     */
    public static <V> Map<String, V> copyOf(Map<String, V> map) {
        return FixedMap.requireNoNull(FixedMap.copyOf(map));
    }

    /** A copy that nobody can change, in the order of the map, of a map that can hold null. */
    public static <V> Map<String, @Nullable V> copyOfNullable(Map<String, @Nullable V> map) {
        return FixedMap.copyOf(map);
    }

    /**
     * The {@code toString} of a generated record: its name and its JSON, of which 2,000 characters are shown, and how many more
     * there are.
     *
     * @param name the simple name of the record
     * @param writer writes the record
     */
    public static String describe(String name, Consumer<JsonGenerator> writer) {
        return Description.of(name, writer);
    }

    private static void requireNumber(JsonParser in) {
        if (!in.hasToken(JsonToken.VALUE_NUMBER_INT) && !in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw MismatchException.expected("a number", in);
        }
    }

    private static void require(JsonToken token, String what, JsonParser in) {
        if (!in.hasToken(token)) {
            throw MismatchException.expected(what, in);
        }
    }

    private static IllegalArgumentException noJson(Object value) {
        return new IllegalArgumentException(
                "not a type that JSON is written from: " + value.getClass().getName());
    }
}
