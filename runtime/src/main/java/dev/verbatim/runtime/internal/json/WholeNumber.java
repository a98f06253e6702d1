package dev.verbatim.runtime.internal.json;

import tools.jackson.core.JsonParser.NumberType;

/** A whole number of few digits, as the types that Jackson gives. */
final class WholeNumber {
    private WholeNumber() {}

    static boolean isInt(long number) {
        return number == (int) number;
    }

    /** The smaller of the types that hold it. */
    static NumberType type(long number) {
        return isInt(number) ? NumberType.INT : NumberType.LONG;
    }

    /** An {@code Integer} if that holds it, else a {@code Long}. */
    static Number boxed(long number) {
        // Not by a conditional expression, which would make either a long.
        if (isInt(number)) {
            return (int) number;
        }
        return number;
    }
}
