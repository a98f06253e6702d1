package dev.verbatim.processor.shape;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a JSON value without an inside can be. */
public enum Scalar {
    /** A string. */
    STRING,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number of at most 32 bits. */
    INT,
    /** A whole number of at most 64 bits. */
    LONG,
    /** A whole number of any size. */
    BIG_INTEGER,
    /** A number that a double gives back in decimal as it was written. */
    DOUBLE,
    /** A number of any size and precision. */
    BIG_DECIMAL,
    /** Any JSON value: the samples contradict each other, or show none but null. */
    ANY;

    /** The narrowest type that gives a number back as it was written. */
    public static Scalar ofNumber(String literal) {
        if (literal.chars().allMatch(character -> character == '-' || character >= '0' && character <= '9')) {
            int bits = new BigInteger(literal).bitLength();
            return bits < Integer.SIZE ? INT : bits < Long.SIZE ? LONG : BIG_INTEGER;
        }
        double value = Double.parseDouble(literal);
        return Double.isFinite(value) && isExact(value, literal) ? DOUBLE : BIG_DECIMAL;
    }

    private static boolean isExact(double value, String literal) {
        try {
            return new BigDecimal(literal).compareTo(BigDecimal.valueOf(value)) == 0;
        } catch (NumberFormatException exponentOutOfRange) {
            return false;
        }
    }

    /** The narrowest type that holds the numbers of two types. */
    public Scalar join(Scalar other) {
        if (this == other) {
            return this;
        }
        Scalar narrow = compareTo(other) < 0 ? this : other;
        Scalar wide = narrow == this ? other : this;
        // A double holds every int, but not every long.
        return wide == DOUBLE && narrow != INT ? BIG_DECIMAL : wide;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return compareTo(INT) >= 0 && compareTo(BIG_DECIMAL) <= 0;
    }
}
