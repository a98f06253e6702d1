package dev.verbatim.processor.model;

import java.util.Optional;
import java.util.function.Function;

/** A type that contains no other type. */
public sealed interface LeafType extends ValueType permits ValueType.Simple, ValueType.Capabilities {
    @Override
    default Optional<ValueType> inside() {
        return Optional.empty();
    }

    @Override
    default Optional<ObjectType> object() {
        return Optional.empty();
    }

    @Override
    default Optional<RecordModel> record() {
        return Optional.empty();
    }

    @Override
    default ValueType withObject(Function<ObjectType, ValueType> other) {
        return this;
    }

    @Override
    default String objectName(String member) {
        return member;
    }

    @Override
    default boolean isLike(ValueType other) {
        return equals(other);
    }
}
