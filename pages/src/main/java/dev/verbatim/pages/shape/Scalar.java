package dev.verbatim.pages.shape;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The types of JSON values other than objects and arrays.
 *
 * @since 0.2.0
 */
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
    /** A number that a double writes back exactly as it was written. */
    DOUBLE,
    /** A number of any size and precision. */
    BIG_DECIMAL,
    /** Any JSON value: the samples contradict each other, or show none but null. */
    ANY;

    /**
     * Returns the narrowest type that writes a number back as it was written: {@code 12.30} and {@code 1723987200.0} are decimals,
     * because a double would write them as {@code 12.3} and {@code 1.7239872E9}. If no type keeps the text, as for {@code 1e3},
     * the type keeps the value.
     */
    public static Scalar ofNumber(String literal) {
        if (literal.equals("-0")) {
            return DOUBLE;
        }
        if (literal.chars().allMatch(character -> character == '-' || character >= '0' && character <= '9')) {
            int bits = new BigInteger(literal).bitLength();
            return bits < Integer.SIZE ? INT : bits < Long.SIZE ? LONG : BIG_INTEGER;
        }
        double value = Double.parseDouble(literal);
        if (!Double.isFinite(value) || !isExact(value, literal)) {
            return BIG_DECIMAL;
        }
        boolean isDecimal = !Double.toString(value).equals(literal) && isDecimalText(literal);
        return isDecimal ? BIG_DECIMAL : DOUBLE;
    }

    /** Returns whether this type can hold a number; a double may write it with other digits. */
    public boolean holds(String literal) {
        if (this == DOUBLE) {
            double value = Double.parseDouble(literal);
            return Double.isFinite(value) && isExact(value, literal);
        }
        return isReadable(literal)
                && (this == ANY || isNumber() && ofNumber(literal).join(this) == this);
    }

    /** Returns whether any type can hold a number: its exponent must fit into 32 bits. */
    public static boolean isReadable(String literal) {
        try {
            return literal.indexOf('e') < 0 && literal.indexOf('E') < 0
                    || new BigDecimal(literal).scale() > Integer.MIN_VALUE;
        } catch (NumberFormatException exponentOutOfRange) {
            return false;
        }
    }

    /** Whether a {@code BigDecimal} writes the number exactly like this. */
    private static boolean isDecimalText(String literal) {
        BigDecimal decimal = new BigDecimal(literal);
        boolean isMinusZero = decimal.signum() == 0 && literal.startsWith("-");
        return !isMinusZero
                && (decimal.toPlainString().equals(literal)
                        || decimal.toString().equals(literal));
    }

    private static boolean isExact(double value, String literal) {
        try {
            return new BigDecimal(literal).compareTo(BigDecimal.valueOf(value)) == 0;
        } catch (NumberFormatException exponentOutOfRange) {
            return false;
        }
    }

    /** Returns the narrowest type that can hold the numbers of both types. */
    public Scalar join(Scalar other) {
        if (this == other) {
            return this;
        }
        Scalar narrow = compareTo(other) < 0 ? this : other;
        Scalar wide = narrow == this ? other : this;
        // A double holds every int, but not every long.
        return wide == DOUBLE && narrow != INT ? BIG_DECIMAL : wide;
    }

    /** Returns whether this is a type of numbers. */
    public boolean isNumber() {
        return compareTo(INT) >= 0 && compareTo(BIG_DECIMAL) <= 0;
    }
}
