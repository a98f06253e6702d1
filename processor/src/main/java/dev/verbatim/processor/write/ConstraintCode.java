package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.verbatim.pages.constraint.Bounds;
import dev.verbatim.pages.constraint.Bounds.Bound;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.Comparisons;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes expressions that reject values a row does not allow, through the runtime's {@code Constraints}. */
final class ConstraintCode {
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final TypeNames types;

    ConstraintCode(TypeNames types) {
        this.types = types;
    }

    /**
     * An expression that returns a value if the constraint allows it, and throws otherwise.
     *
     * @param value the expression that reads the value
     * @param in the name of the parser
     */
    CodeBlock check(ValueType.Constrained constrained, CodeBlock value, String in) {
        Constraint constraint = constrained.constraint();
        if (constraint instanceof Constraint.Range range) {
            return range(range, constrained.scalarType().orElseThrow(), value, in);
        }
        if (constraint instanceof Constraint.Length length) {
            return size("length", length.bounds(), length.demand(), value, in);
        }
        if (constraint instanceof Constraint.Count count) {
            return size("count", count.bounds(), count.demand(), value, in);
        }
        String method = constraint instanceof Constraint.OneOf ? "oneOf" : "matches";
        CodeBlock comparison = types.converters().of(Comparisons.of(constrained).get(0));
        return CodeBlock.of("$T.$L($L, $L, $L)", Names.CONSTRAINTS, method, value, comparison, in);
    }

    private CodeBlock range(Constraint.Range range, Scalar scalar, CodeBlock value, String in) {
        Bounds bounds = range.bounds();
        String demand = range.demand();
        return switch (scalar) {
            case BIG_INTEGER, BIG_DECIMAL -> {
                CodeBlock from = big(Comparisons.least(bounds, scalar), "atLeast", "moreThan", value, demand, in);
                yield big(Comparisons.greatest(bounds, scalar), "atMost", "lessThan", from, demand, in);
            }
            case DOUBLE ->
                within(
                        value,
                        bounds.least().map(ConstraintCode::leastDouble).orElse(-Double.MAX_VALUE),
                        bounds.greatest().map(ConstraintCode::greatestDouble).orElse(Double.MAX_VALUE),
                        demand,
                        in);
            case LONG ->
                within(
                        value,
                        clipped(bounds.least().map(Bound::leastWhole).orElse(MIN_LONG), MIN_LONG, MAX_LONG) + "L",
                        clipped(bounds.greatest().map(Bound::greatestWhole).orElse(MAX_LONG), MIN_LONG, MAX_LONG) + "L",
                        demand,
                        in);
            default ->
                within(
                        value,
                        clipped(bounds.least().map(Bound::leastWhole).orElse(MIN_INT), MIN_INT, MAX_INT),
                        clipped(bounds.greatest().map(Bound::greatestWhole).orElse(MAX_INT), MIN_INT, MAX_INT),
                        demand,
                        in);
        };
    }

    private static CodeBlock within(CodeBlock value, Object least, Object greatest, String demand, String in) {
        return CodeBlock.of(
                "$T.within($L, $L, $L, $L, $L)", Names.CONSTRAINTS, value, least, greatest, Literal.of(demand), in);
    }

    private CodeBlock big(
            Optional<ConverterModel.Comparison> end,
            String including,
            String excluding,
            CodeBlock value,
            String demand,
            String in) {
        if (end.isEmpty()) {
            return value;
        }
        Bounds bounds = ((Constraint.Range) end.get().constraint()).bounds();
        boolean excluded =
                bounds.least().or(bounds::greatest).map(Bound::excluded).orElseThrow();
        return CodeBlock.of(
                "$T.$L($L, $L, $L, $L)",
                Names.CONSTRAINTS,
                excluded ? excluding : including,
                value,
                types.converters().of(end.get()),
                Literal.of(demand),
                in);
    }

    private static CodeBlock size(String method, Bounds bounds, String demand, CodeBlock value, String in) {
        return CodeBlock.of(
                "$T.$L($L, $L, $L, $L, $L)",
                Names.CONSTRAINTS,
                method,
                value,
                clipped(bounds.least().map(Bound::leastWhole).orElse(BigDecimal.ZERO), BigDecimal.ZERO, MAX_INT),
                clipped(bounds.greatest().map(Bound::greatestWhole).orElse(MAX_INT), BigDecimal.ZERO, MAX_INT),
                Literal.of(demand),
                in);
    }

    private static String clipped(BigDecimal number, BigDecimal least, BigDecimal greatest) {
        return number.max(least).min(greatest).toBigInteger().toString();
    }

    private static double leastDouble(Bound bound) {
        double value = bound.value().doubleValue();
        return bound.excluded() ? Math.nextUp(value) : value;
    }

    private static double greatestDouble(Bound bound) {
        double value = bound.value().doubleValue();
        return bound.excluded() ? Math.nextDown(value) : value;
    }
}
