package dev.verbatim.processor.model;

import java.util.Optional;
import java.util.function.Function;

/** The type of a JSON object. Its generated class is the record that holds it, or the codec of the user's record. */
public sealed interface ObjectType extends ValueType permits ValueType.Nested, ValueType.Own {
    /** Returns the generated class. */
    RecordModel generated();

    /** Returns the same object with another generated class. */
    ObjectType withGenerated(RecordModel other);

    /** Returns the simple name of the generated class. */
    default String generatedName() {
        return generated().simpleName();
    }

    /** Returns the same object with another name for its class, and for those nested in it. */
    default ObjectType called(String name) {
        return withGenerated(generated().renamed(name));
    }

    /** Returns whether its record is a top-level type that messages share. */
    default boolean isShared() {
        return record().filter(record -> record.name().indexOf('.') < 0).isPresent();
    }

    /** Returns the same object after the outer record was renamed: with the other prefix, if its name has this one. */
    default ObjectType moved(String from, String to) {
        String name = generated().name();
        return name.startsWith(from) ? called(to + name.substring(from.length())) : this;
    }

    @Override
    default Optional<ValueType> inside() {
        return Optional.empty();
    }

    @Override
    default Optional<ObjectType> object() {
        return Optional.of(this);
    }

    @Override
    default ValueType withObject(Function<ObjectType, ValueType> other) {
        return other.apply(this);
    }

    @Override
    default boolean isLike(ValueType other) {
        return record().isPresent()
                        && other instanceof ObjectType object
                        && object.record().isPresent()
                ? generated().isLike(object.generated())
                : equals(other);
    }
}
