package dev.verbatim.processor.model;

import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.Boundary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The values on both sides of a bound. */
final class BoundaryValues {
    /** Longer texts and arrays make a test slow, and prove nothing more. */
    private static final int MOST = 10_000;

    private BoundaryValues() {}

    /**
     * Returns the outermost values that a constraint allows.
     *
     * @param all all constraints that the values have to meet, including this one
     */
    static List<Value> accepted(Constraint constraint, ValueType type, List<Constraint> all) {
        Predicate<String> byAll = text -> all.stream().allMatch(other -> other.allowsText(text));
        if (constraint instanceof Constraint.OneOf list) {
            return list.values().stream()
                    .filter(byAll)
                    .map(value -> json(value, type))
                    .toList();
        }
        if (constraint instanceof Constraint.Range range) {
            return ends(range.bounds(), scalar(type), true)
                    .filter(byAll)
                    .map(text -> json(text, type))
                    .toList();
        }
        if (constraint instanceof Constraint.Length length) {
            return sizes(length.bounds(), true)
                    .filter(count -> byAll.test("a".repeat(count)))
                    .<Value>map(Value.Characters::new)
                    .toList();
        }
        return constraint instanceof Constraint.Count count && type instanceof ValueType.ListOf
                ? sizes(count.bounds(), true).<Value>map(Value.Elements::new).toList()
                : List.of();
    }

    /** Returns the nearest values that a constraint forbids. */
    static List<Value> refused(Constraint constraint, ValueType type) {
        if (constraint instanceof Constraint.OneOf || constraint instanceof Constraint.Matches) {
            Stream<String> others = scalar(type) == Scalar.STRING
                    ? Stream.of("", "~", "no such value")
                    : Stream.iterate(0, number -> number + 1).limit(MOST).map(String::valueOf);
            return others.filter(text -> !constraint.allowsText(text))
                    .limit(1)
                    .map(text -> json(text, type))
                    .toList();
        }
        if (constraint instanceof Constraint.Range range) {
            return ends(range.bounds(), scalar(type), false)
                    .filter(text -> !constraint.allowsText(text))
                    .map(text -> json(text, type))
                    .toList();
        }
        Bounds bounds = constraint instanceof Constraint.Length length
                ? length.bounds()
                : ((Constraint.Count) constraint).bounds();
        return sizes(bounds, false)
                .<Value>map(count -> constraint instanceof Constraint.Length
                        ? new Value.Characters(count)
                        : new Value.Elements(count))
                .toList();
    }

    /** Returns the outermost numbers within the bounds, or the nearest ones outside. */
    private static Stream<String> ends(Bounds bounds, Scalar scalar, boolean inside) {
        Optional<String> least = bounds.least().map(bound -> end(bound, scalar, inside, 1));
        Optional<String> greatest = bounds.greatest().map(bound -> end(bound, scalar, inside, -1));
        return Stream.of(least, greatest).flatMap(Optional::stream).distinct();
    }

    /**
     * Returns the number at a bound.
     *
     * @param inwards 1 if greater numbers are inside, -1 if smaller ones are
     */
    private static String end(Bounds.Bound bound, Scalar scalar, boolean inside, int inwards) {
        if (scalar == Scalar.DOUBLE) {
            double value = bound.value().doubleValue();
            if (inside == bound.excluded()) {
                value = Math.nextAfter(value, (inside ? inwards : -inwards) * Double.MAX_VALUE);
            }
            return Double.toString(value);
        }
        if (scalar == Scalar.BIG_DECIMAL) {
            BigDecimal step =
                    BigDecimal.ONE.movePointLeft(Math.max(bound.value().scale(), 0) + 1);
            BigDecimal moved = bound.value().add(step.multiply(BigDecimal.valueOf(inside ? inwards : -inwards)));
            return (inside == bound.excluded() ? moved : bound.value()).toPlainString();
        }
        BigDecimal whole = inwards > 0 ? bound.leastWhole() : bound.greatestWhole();
        return (inside ? whole : whole.subtract(BigDecimal.valueOf(inwards))).toPlainString();
    }

    private static Stream<Integer> sizes(Bounds bounds, boolean inside) {
        int outwards = inside ? 0 : 1;
        Optional<BigDecimal> least =
                bounds.least().map(bound -> bound.leastWhole().subtract(BigDecimal.valueOf(outwards)));
        Optional<BigDecimal> greatest =
                bounds.greatest().map(bound -> bound.greatestWhole().add(BigDecimal.valueOf(outwards)));
        return Stream.of(least, greatest)
                .flatMap(Optional::stream)
                .filter(size -> size.signum() >= 0 && size.compareTo(BigDecimal.valueOf(MOST)) <= 0)
                .map(BigDecimal::intValue)
                .distinct();
    }

    private static Scalar scalar(ValueType type) {
        return type.scalarType().orElse(Scalar.ANY);
    }

    private static Value json(String text, ValueType type) {
        return new Value.Json(scalar(type) == Scalar.STRING ? Literal.of(text).toString() : text);
    }
}
