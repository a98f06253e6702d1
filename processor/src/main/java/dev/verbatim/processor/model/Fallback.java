package dev.verbatim.processor.model;

import dev.verbatim.pages.shape.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The values that members have when they are left out, as far as Java can be made to say them. */
public final class Fallback {
    private Fallback() {}

    /**
     * The text of a default for a member.
     *
     * @param said what the row says
     * @param type what the member holds
     * @return empty if that type has no such value
     */
    public static Optional<String> of(Optional<String> said, ValueType type) {
        ValueType plain = type.plain();
        if (plain instanceof ValueType.Converted converted) {
            return of(said, converted.json());
        }
        return plain.scalarType()
                .flatMap(scalar -> said.filter(text -> isLiteral(text, scalar) && isAllowed(text, type)));
    }

    /** Whether a text is a value of a type. */
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

    /** A default that the row itself does not allow is a finding, and none. */
    private static boolean isAllowed(String text, ValueType type) {
        return !(type instanceof ValueType.Constrained constrained)
                || constrained.constraint().allowsText(text) && isAllowed(text, constrained.value());
    }
}
