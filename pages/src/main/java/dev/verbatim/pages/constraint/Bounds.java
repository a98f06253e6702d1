package dev.verbatim.pages.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The least and the greatest of some numbers; one of the two may be missing.
 *
 * @param least the least
 * @param greatest the greatest
 */
public record Bounds(Optional<Bound> least, Optional<Bound> greatest) {
    /**
     * One end.
     *
     * @param value the number
     * @param excluded whether the number itself is beyond it
     */
    public record Bound(BigDecimal value, boolean excluded) {
        /** The least whole number that is not below a lower end. */
        public BigDecimal leastWhole() {
            BigDecimal whole = value.setScale(0, RoundingMode.CEILING);
            return excluded && whole.compareTo(value) == 0 ? whole.add(BigDecimal.ONE) : whole;
        }

        /** The greatest whole number that is not beyond an upper end. */
        public BigDecimal greatestWhole() {
            BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
            return excluded && whole.compareTo(value) == 0 ? whole.subtract(BigDecimal.ONE) : whole;
        }

        /** The number as people write it. */
        public String text() {
            return value.toPlainString();
        }
    }

    /** Bounds without an end. */
    static Bounds none() {
        return new Bounds(Optional.empty(), Optional.empty());
    }

    /** Whether it is 0 to 9, which rows of texts also say of their characters. */
    public boolean areDigits() {
        return demand().equals("0 to 9");
    }

    /** How far the two are apart, if both are there. */
    public Optional<BigDecimal> width() {
        return least.flatMap(from -> greatest.map(to -> to.value().subtract(from.value())));
    }

    /** The same, and no less than a number. */
    Bounds from(String number, boolean excluded) {
        return new Bounds(Optional.of(new Bound(number(number), excluded)), greatest);
    }

    /** The same, and no more than a number. */
    Bounds to(String number, boolean excluded) {
        return new Bounds(least, Optional.of(new Bound(number(number), excluded)));
    }

    /** The ends of the other one, where it has them, and else these. */
    Bounds and(Bounds other) {
        return new Bounds(other.least.or(() -> least), other.greatest.or(() -> greatest));
    }

    /** Whether there is no end. */
    boolean isNone() {
        return least.isEmpty() && greatest.isEmpty();
    }

    /** Whether no number is between the two. */
    boolean isEmpty() {
        return least.isPresent()
                && greatest.isPresent()
                && least.get().value().compareTo(greatest.get().value()) > 0;
    }

    /** Whether a number in JSON's form is between the two. */
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

    /** What a number between them is: {@code 1 to 99}, {@code at least 1}, {@code more than 0 and at most 1}. */
    String demand() {
        boolean plain = least.isPresent()
                && greatest.isPresent()
                && !least.get().excluded()
                && !greatest.get().excluded();
        if (plain) {
            return least.get().value().equals(greatest.get().value())
                    ? least.get().text()
                    : least.get().text() + " to " + greatest.get().text();
        }
        Optional<String> from = least.map(bound -> (bound.excluded() ? "more than " : "at least ") + bound.text());
        Optional<String> to = greatest.map(bound -> (bound.excluded() ? "less than " : "at most ") + bound.text());
        return from.isPresent() && to.isPresent()
                ? from.get() + " and " + to.get()
                : from.or(() -> to).orElse("");
    }

    /** The same of things: {@code at most 100 characters}. */
    String demand(String thing) {
        String last = greatest.or(() -> least).map(Bound::text).orElse("");
        return demand() + " " + thing + (last.equals("1") ? "" : "s");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "").replace("_", ""));
    }
}
