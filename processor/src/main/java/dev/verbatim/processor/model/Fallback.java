package dev.verbatim.processor.model;

import dev.verbatim.pages.shape.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Finds the default values of members that Java can express. */
public final class Fallback {
    private Fallback() {}

    /**
     * Returns the default of a member as text.
     *
     * @param said the default in the row
     * @param type the type of the member
     * @return the default; empty if it is not a value of that type
     */
    public static Optional<String> of(Optional<String> said, ValueType type) {
        ValueType plain = type.plain();
        if (plain instanceof ValueType.Converted converted) {
            return of(said, converted.json());
        }
        return plain.scalarType()
                .flatMap(scalar -> said.filter(text -> isLiteral(text, scalar) && isAllowed(text, type)));
    }

    /** Returns whether a text is a value of a type. */
    public static boolean isLiteral(String text, Scalar scalar) {
        try {
            return switch (scalar) {
                case STRING -> true;
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case INT -> Integer.toString(Integer.parseInt(text)).equals(text);
                case LONG -> Long.toString(Long.parseLong(text)).equals(text);
                case BIG_INTEGER -> new BigInteger(text).toString().equals(text);
                case DOUBLE -> Double.isFinite(Double.parseDouble(text)) && new BigDecimal(text).scale() < 400;
                case BIG_DECIMAL -> new BigDecimal(text).precision() > 0;
                case ANY -> false;
            };
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Returns whether the row allows its own default. If not, that is a finding, and there is no default. */
    private static boolean isAllowed(String text, ValueType type) {
        return !(type instanceof ValueType.Constrained constrained)
                || constrained.constraint().allowsText(text) && isAllowed(text, constrained.value());
    }
}
