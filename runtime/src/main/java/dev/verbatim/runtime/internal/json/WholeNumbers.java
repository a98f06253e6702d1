package dev.verbatim.runtime.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.json.JsonFactory;

/** The value of a whole number of few digits, as each type that Jackson gives. */
abstract class WholeNumbers extends CurrentToken {
    WholeNumbers(JsonFactory factory, byte[] json, int start) {
        super(factory, json, start);
    }

    /** The current token's value, which is an ordinary number. */
    abstract long wholeNumber();

    private boolean isOrdinaryNumber() {
        return kind == JsonTokenId.ID_NUMBER_INT && isOrdinary();
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    @Override
    public NumberType getNumberType() {
        if (isOrdinaryNumber()) {
            return isInt(wholeNumber()) ? NumberType.INT : NumberType.LONG;
        }
        return super.getNumberType();
    }

    @Override
    public Number getNumberValue() {
        if (isOrdinaryNumber()) {
            long number = wholeNumber();
            // Not by a conditional expression, which would make either a long.
            if (isInt(number)) {
                return (int) number;
            }
            return number;
        }
        return super.getNumberValue();
    }

    @Override
    public int getIntValue() {
        if (isOrdinaryNumber()) {
            long number = wholeNumber();
            if (isInt(number)) {
                return (int) number;
            }
        }
        return super.getIntValue();
    }

    @Override
    public long getLongValue() {
        return isOrdinaryNumber() ? wholeNumber() : super.getLongValue();
    }

    @Override
    public double getDoubleValue() {
        return isOrdinaryNumber() ? wholeNumber() : super.getDoubleValue();
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return isOrdinaryNumber() ? BigInteger.valueOf(wholeNumber()) : super.getBigIntegerValue();
    }

    @Override
    public BigDecimal getDecimalValue() {
        return isOrdinaryNumber() ? BigDecimal.valueOf(wholeNumber()) : super.getDecimalValue();
    }
}
