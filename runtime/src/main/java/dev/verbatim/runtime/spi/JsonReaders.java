package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.Capability;
import dev.verbatim.runtime.CapabilitySet;
import dev.verbatim.runtime.Converter;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.internal.json.FastJsonParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What generated readers have in common. A reader begins with the parser at the first token of the value and ends at its last
 * one. A value that is not of the documented type is a {@link MismatchException}.
 *
 * @since 0.2.0
 */
public final class JsonReaders {
    /** As many elements as arrays mostly have. */
    private static final int FEW = 16;

    private JsonReaders() {}

    /** Goes to the opening brace of an object, if the parser is not there yet. */
    public static void open(JsonParser in) {
        start(in);
        require(JsonToken.START_OBJECT, "an object", in);
    }

    /** Goes to the first token of a value, if the parser is not there yet. */
    public static void start(JsonParser in) {
        if (in.currentToken() == null || in.hasToken(JsonToken.PROPERTY_NAME)) {
            in.nextToken();
        }
    }

    /** Whether the value is null. */
    public static boolean isNull(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NULL);
    }

    /** Checks that the value is one string, the only one documented. */
    public static void expect(String value, JsonParser in) {
        if (!in.hasToken(JsonToken.VALUE_STRING) || !in.getString().equals(value)) {
            throw Mismatches.expected('"' + value + '"', in);
        }
    }

    /** A string. */
    public static String readString(JsonParser in) {
        // Few instructions, because generated readers inline them for each of their members.
        if (in instanceof FastJsonParser ordinary) {
            String plain = ordinary.plainString();
            if (plain != null) {
                return plain;
            }
        }
        require(JsonToken.VALUE_STRING, "a string", in);
        return in.getString();
    }

    /** A string, made only once if it has been met before: for members with few different values. */
    static String readKnownString(JsonParser in) {
        require(JsonToken.VALUE_STRING, "a string", in);
        return in instanceof FastJsonParser ordinary ? Objects.requireNonNull(ordinary.cachedString()) : in.getString();
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
        throw Mismatches.expected("a whole number of at most 32 bits", in);
    }

    /** A whole number, written as one, of at most 64 bits. */
    public static long readLong(JsonParser in) {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return in.getLongValue();
        }
        throw Mismatches.expected("a whole number of at most 64 bits", in);
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
            throw Mismatches.expected("a number in the range of a double", in);
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
            case START_OBJECT -> readMap(in, JsonReaders::readAny);
            case START_ARRAY -> readList(in, JsonReaders::readAny);
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
                throw Mismatches.repeated(in);
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
            throw Mismatches.refused(converter.expected(), refused, in);
        } catch (JacksonException failure) {
            // A converter that parses JSON of its own has failed, not the parser of the body.
            throw new IllegalStateException("a converter has failed", failure);
        }
    }

    /** An object with keys of the caller's own; its map cannot be changed and has the order of the object. */
    public static <V extends @Nullable Object> Map<String, V> readMap(JsonParser in, Function<JsonParser, V> value) {
        require(JsonToken.START_OBJECT, "an object", in);
        FixedMapBuilder<V> entries = new FixedMapBuilder<>();
        for (String key = in.nextName(); key != null; key = in.nextName()) {
            in.nextToken();
            if (entries.contains(key)) {
                throw Mismatches.repeated(in);
            }
            entries.add(key, value.apply(in));
        }
        return entries.build();
    }

    /**
     * An array of operation names.
     *
     * @param lookup the generated enum's {@code of}: null for a name that it does not know
     */
    public static <C extends Enum<C> & Capability> CapabilitySet<C> readCapabilities(
            JsonParser in, Function<String, @Nullable C> lookup) {
        require(JsonToken.START_ARRAY, "an array", in);
        List<String> names = new ArrayList<>(FEW);
        if (in instanceof FastJsonParser ordinary) {
            ordinary.nextStrings(names);
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            names.add(readKnownString(in));
        }
        return CapabilitySet.ofNames(names, lookup);
    }

    private static void requireNumber(JsonParser in) {
        if (!in.hasToken(JsonToken.VALUE_NUMBER_INT) && !in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw Mismatches.expected("a number", in);
        }
    }

    private static void require(JsonToken token, String what, JsonParser in) {
        if (!in.hasToken(token)) {
            throw Mismatches.expected(what, in);
        }
    }
}
