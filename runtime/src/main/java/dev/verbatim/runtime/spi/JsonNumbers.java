package dev.verbatim.runtime.spi;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers of any size, which come back as they were written wherever a Java type can hold that. */
final class JsonNumbers {
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
}
