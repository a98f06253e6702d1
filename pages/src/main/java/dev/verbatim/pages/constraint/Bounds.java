package dev.verbatim.pages.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A lower and an upper bound of numbers; either may be missing.
 *
 * @param least the lower bound
 * @param greatest the upper bound
 * @since 0.2.0
 */
public record Bounds(Optional<Bound> least, Optional<Bound> greatest) {
    /**
     * One bound.
     *
     * @param value the number
     * @param excluded whether the number itself is outside the bounds
     */
    public record Bound(BigDecimal value, boolean excluded) {
        /** Returns the least whole number that this lower bound allows. */
        public BigDecimal leastWhole() {
            BigDecimal whole = value.setScale(0, RoundingMode.CEILING);
            return excluded && whole.compareTo(value) == 0 ? whole.add(BigDecimal.ONE) : whole;
        }

        /** Returns the greatest whole number that this upper bound allows. */
        public BigDecimal greatestWhole() {
            BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
            return excluded && whole.compareTo(value) == 0 ? whole.subtract(BigDecimal.ONE) : whole;
        }

        /** Returns the number without an exponent. */
        public String text() {
            return value.toPlainString();
        }
    }

    /** Returns bounds that allow every number. */
    static Bounds none() {
        return new Bounds(Optional.empty(), Optional.empty());
    }

    /** Returns whether the range is 0 to 9, which rows also use to say that a string consists of digits. */
    public boolean areDigits() {
        return demand().equals("0 to 9");
    }

    /** Returns the difference of the bounds, if both are present. */
    public Optional<BigDecimal> width() {
        return least.flatMap(from -> greatest.map(to -> to.value().subtract(from.value())));
    }

    /** Returns these bounds with another lower bound. */
    Bounds from(String number, boolean excluded) {
        return new Bounds(Optional.of(new Bound(number(number), excluded)), greatest);
    }

    /** Returns these bounds with another upper bound. */
    Bounds to(String number, boolean excluded) {
        return new Bounds(least, Optional.of(new Bound(number(number), excluded)));
    }

    /** Returns the bounds of the other, or these where the other has none. */
    Bounds and(Bounds other) {
        return new Bounds(other.least.or(() -> least), other.greatest.or(() -> greatest));
    }

    /** Returns whether both bounds are missing. */
    boolean isNone() {
        return least.isEmpty() && greatest.isEmpty();
    }

    /** Returns whether the lower bound is greater than the upper bound. */
    boolean isEmpty() {
        return least.isPresent()
                && greatest.isPresent()
                && least.get().value().compareTo(greatest.get().value()) > 0;
    }

    /** Returns whether a JSON number is within the bounds. */
    boolean contain(String literal) {
        try {
            return contain(new BigDecimal(literal));
        } catch (NumberFormatException exponentOutOfRange) {
            return false;
        }
    }

    boolean contain(BigDecimal number) {
        return least.filter(bound -> number.compareTo(bound.value()) < (bound.excluded() ? 1 : 0))
                        .isEmpty()
                && greatest.filter(bound -> number.compareTo(bound.value()) > (bound.excluded() ? -1 : 0))
                        .isEmpty();
    }

    /** Returns the bounds as text: {@code 1 to 99}, {@code at least 1}, {@code more than 0 and at most 1}. */
    String demand() {
        boolean plain = least.isPresent()
                && greatest.isPresent()
                && !least.get().excluded()
                && !greatest.get().excluded();
        if (plain) {
            return least.get().value().compareTo(greatest.get().value()) == 0
                    ? least.get().text()
                    : least.get().text() + " to " + greatest.get().text();
        }
        Optional<String> from = least.map(bound -> (bound.excluded() ? "more than " : "at least ") + bound.text());
        Optional<String> to = greatest.map(bound -> (bound.excluded() ? "less than " : "at most ") + bound.text());
        return from.isPresent() && to.isPresent()
                ? from.get() + " and " + to.get()
                : from.or(() -> to).orElse("");
    }

    /** Returns the bounds as text for a number of things: {@code at most 100 characters}. */
    String demand(String thing) {
        String last = greatest.or(() -> least).map(Bound::text).orElse("");
        return demand() + " " + thing + (last.equals("1") ? "" : "s");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "").replace("_", ""));
    }
}
