package dev.verbatim.testkit.json;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The numbers of a tree from {@link JsonReader}: Jackson's numeric nodes, and raw values for numbers that Java would write with
 * other characters, such as {@code -0} and {@code 1e5}. Of both, {@code toString} is the number as it was written.
 *
 * @since 0.2.0
 */
public final class JsonNumbers {
    private JsonNumbers() {}

    /** Returns whether a value is a number. */
    public static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isPojo();
    }

    /** Returns a number's value with all its digits; empty if the value is not a number or its exponent exceeds {@link BigDecimal}. */
    public static Optional<BigDecimal> value(JsonNode value) {
        if (!isNumber(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException exponentOutOfRange) {
            return Optional.empty();
        }
    }
}
