package dev.verbatim.runtime.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers of any size, which come back as they were written wherever a Java type can hold that. */
final class JsonNumbers {
    /** The most digits behind the point that are written without an exponent. */
    private static final int MOST_PLAIN_DIGITS = 40;

    private JsonNumbers() {}

    /** The number at which the parser stands. */
    static BigDecimal decimal(JsonParser in) {
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException | ArithmeticException beyond) {
            // The exponent of a BigDecimal is an int; Jackson leaves the exception as it is.
            throw Mismatches.expected("a number with an exponent of at most 32 bits", in);
        }
    }

    /** The number at which the parser stands: the narrowest type for a whole one, else a decimal. */
    static Number any(JsonParser in) {
        boolean whole = in.hasToken(JsonToken.VALUE_NUMBER_INT);
        Number value = whole ? in.getNumberValue() : decimal(in);
        boolean zero = whole ? value.equals(0) : ((BigDecimal) value).signum() == 0;
        return zero && in.getString().startsWith("-") ? Double.valueOf(-0.0) : value;
    }

    /**
     * Writes a number.
     *
     * @return false if it is of another type than messages hold
     */
    static boolean write(Number value, JsonGenerator out) {
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
            return false;
        }
        return true;
    }

    /** {@code 0.0000001} is written so, though {@code BigDecimal} prefers {@code 1E-7}. */
    private static void write(BigDecimal decimal, JsonGenerator out) {
        if (decimal.scale() > 0 && decimal.scale() <= MOST_PLAIN_DIGITS) {
            out.writeNumber(decimal.toPlainString());
        } else {
            out.writeNumber(decimal);
        }
    }
}
