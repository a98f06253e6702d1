package dev.verbatim.processor.infer;

import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.CollectionType;
import dev.verbatim.processor.model.Fallback;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.model.WrapperType;
import java.util.Collection;

/** Adds the constraints of rows to types. */
public final class ConstrainedTypes implements TypeVisitor<ValueType> {
    private final Constraint constraint;

    private ConstrainedTypes(Constraint constraint) {
        this.constraint = constraint;
    }

    /** Returns a type with those constraints that apply to its values. */
    static ValueType of(ValueType type, Collection<Constraint> constraints) {
        ValueType constrained = type;
        for (Constraint constraint : constraints) {
            constrained = of(constrained, constraint);
        }
        return constrained;
    }

    /** Returns a type with a constraint, if it applies to its values or to those inside; it also applies through converters. */
    public static ValueType of(ValueType type, Constraint constraint) {
        return new ConstrainedTypes(constraint).of(type);
    }

    private ValueType of(ValueType type) {
        return concerns(type) ? new ValueType.Constrained(type, constraint) : type.accept(this);
    }

    private boolean concerns(ValueType type) {
        if (constraint instanceof Constraint.Count) {
            return type.plain() instanceof CollectionType collection && !collection.hasKeys();
        }
        return type.scalarType().filter(this::concerns).isPresent();
    }

    private boolean concerns(Scalar scalar) {
        if (constraint instanceof Constraint.Range) {
            return scalar.isNumber();
        }
        boolean whole = scalar == Scalar.INT || scalar == Scalar.LONG;
        return scalar == Scalar.STRING
                || constraint instanceof Constraint.OneOf list
                        && whole
                        && list.values().stream().allMatch(value -> Fallback.isLiteral(value, scalar));
    }

    private ValueType inPart(WrapperType wrapper) {
        return wrapper.withPart(of(wrapper.part()));
    }

    @Override
    public ValueType simple(ValueType.Simple simple) {
        return simple;
    }

    @Override
    public ValueType capabilities(ValueType.Capabilities capabilities) {
        return capabilities;
    }

    @Override
    public ValueType nested(ValueType.Nested nested) {
        return nested;
    }

    @Override
    public ValueType own(ValueType.Own own) {
        return own;
    }

    @Override
    public ValueType list(ValueType.ListOf list) {
        return inPart(list);
    }

    @Override
    public ValueType set(ValueType.SetOf set) {
        return inPart(set);
    }

    @Override
    public ValueType map(ValueType.MapOf map) {
        return map;
    }

    @Override
    public ValueType converted(ValueType.Converted converted) {
        return inPart(converted);
    }

    @Override
    public ValueType constrained(ValueType.Constrained constrained) {
        return inPart(constrained);
    }
}
