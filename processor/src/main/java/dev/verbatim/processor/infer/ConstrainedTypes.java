package dev.verbatim.processor.infer;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.Fallback;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;

/** Joins types with what rows say of their values. */
public final class ConstrainedTypes {
    private ConstrainedTypes() {}

    /** A type with those of some constraints that are about its values. */
    static ValueType of(ValueType type, Collection<Constraint> constraints) {
        ValueType constrained = type;
        for (Constraint constraint : constraints) {
            constrained = of(constrained, constraint);
        }
        return constrained;
    }

    /** A type with a constraint, if that is about its values or about those in it; what the user makes of a value has it, too. */
    public static ValueType of(ValueType type, Constraint constraint) {
        if (concerns(constraint, type.plain())) {
            return new ValueType.Constrained(type, constraint);
        }
        if (type instanceof ValueType.Constrained outer) {
            return new ValueType.Constrained(of(outer.value(), constraint), outer.constraint());
        }
        if (type instanceof ValueType.ListOf list) {
            return new ValueType.ListOf(of(list.element(), constraint), list.nullable());
        }
        if (type instanceof ValueType.SetOf set) {
            return new ValueType.SetOf(of(set.element(), constraint));
        }
        return type instanceof ValueType.Converted converted
                ? new ValueType.Converted(converted.type(), of(converted.json(), constraint), converted.converter())
                : type;
    }

    private static boolean concerns(Constraint constraint, ValueType type) {
        if (constraint instanceof Constraint.Count) {
            return type instanceof ValueType.ListOf || type instanceof ValueType.SetOf;
        }
        if (!(type instanceof ValueType.Simple simple)) {
            return false;
        }
        if (constraint instanceof Constraint.Range) {
            return simple.scalar().isNumber();
        }
        boolean whole = simple.scalar() == Scalar.INT || simple.scalar() == Scalar.LONG;
        return simple.scalar() == Scalar.STRING
                || constraint instanceof Constraint.OneOf list
                        && whole
                        && list.values().stream().allMatch(value -> Fallback.isLiteral(value, simple.scalar()));
    }
}
