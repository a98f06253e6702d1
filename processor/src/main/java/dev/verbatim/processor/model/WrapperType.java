package dev.verbatim.processor.model;

import java.util.Optional;
import java.util.function.Function;

/** A type around another type, its part: a collection, a conversion or a constraint. */
public sealed interface WrapperType extends ValueType
        permits CollectionType, ValueType.Converted, ValueType.Constrained {
    /** Returns the inner type. */
    ValueType part();

    /** Returns the same wrapper around another type. */
    ValueType withPart(ValueType other);

    @Override
    default Optional<ValueType> inside() {
        return Optional.of(part());
    }

    @Override
    default Optional<ObjectType> object() {
        return part().object();
    }

    @Override
    default Optional<RecordModel> record() {
        return part().record();
    }

    @Override
    default ValueType withObject(Function<ObjectType, ValueType> other) {
        return withPart(part().withObject(other));
    }

    @Override
    default String objectName(String member) {
        return part().objectName(member);
    }

    @Override
    default boolean isLike(ValueType other) {
        return other instanceof WrapperType wrapper
                && withPart(wrapper.part()).equals(wrapper)
                && part().isLike(wrapper.part());
    }
}
