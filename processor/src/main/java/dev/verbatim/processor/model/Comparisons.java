package dev.verbatim.processor.model;

import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.Bounds.Bound;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The constraints that need a constant because Java has no literal for them: lists of values, regular expressions, big bounds. */
public final class Comparisons {
    private Comparisons() {}

    /** Returns the comparisons of a constrained value. */
    public static List<ConverterModel.Comparison> of(ValueType.Constrained constrained) {
        Constraint constraint = constrained.constraint();
        Optional<Scalar> scalar = constrained.scalarType();
        if (scalar.isEmpty()) {
            return List.of();
        }
        if (constraint instanceof Constraint.Range range) {
            return Stream.concat(
                            least(range.bounds(), scalar.get()).stream(),
                            greatest(range.bounds(), scalar.get()).stream())
                    .toList();
        }
        return constraint instanceof Constraint.OneOf || constraint instanceof Constraint.Matches
                ? List.of(new ConverterModel.Comparison(constraint, scalar.get()))
                : List.of();
    }

    /** Returns the lower bound of {@code BigDecimal} and {@code BigInteger} values; empty for other types. */
    public static Optional<ConverterModel.Comparison> least(Bounds bounds, Scalar scalar) {
        return bounds.least()
                .flatMap(bound -> big(bound, scalar, new Bound(bound.leastWhole(), false)))
                .map(bound -> comparison(new Bounds(Optional.of(bound), Optional.empty()), scalar));
    }

    /** Returns the upper bound of {@code BigDecimal} and {@code BigInteger} values; empty for other types. */
    public static Optional<ConverterModel.Comparison> greatest(Bounds bounds, Scalar scalar) {
        return bounds.greatest()
                .flatMap(bound -> big(bound, scalar, new Bound(bound.greatestWhole(), false)))
                .map(bound -> comparison(new Bounds(Optional.empty(), Optional.of(bound)), scalar));
    }

    private static Optional<Bound> big(Bound bound, Scalar scalar, Bound whole) {
        return switch (scalar) {
            case BIG_DECIMAL -> Optional.of(bound);
            case BIG_INTEGER -> Optional.of(whole);
            default -> Optional.empty();
        };
    }

    private static ConverterModel.Comparison comparison(Bounds bounds, Scalar scalar) {
        return new ConverterModel.Comparison(new Constraint.Range(bounds), scalar);
    }
}
