package dev.verbatim.processor.model;

import java.util.Optional;
import java.util.function.Function;

/** The type of a JSON object, for which a class is generated: the record that holds it, or what reads and writes the user's. */
public sealed interface ObjectType extends ValueType permits ValueType.Nested, ValueType.Own {
    /** The generated class. */
    RecordModel generated();

    /** The same object with another generated class. */
    ObjectType withGenerated(RecordModel other);

    /** The simple name of the generated class. */
    default String generatedName() {
        return generated().simpleName();
    }

    /** The same object whose class, and what is nested in that, has another name. */
    default ObjectType called(String name) {
        return withGenerated(generated().renamed(name));
    }

    /** Whether its record has a file of its own, which messages share. */
    default boolean isShared() {
        return record().filter(record -> record.name().indexOf('.') < 0).isPresent();
    }

    /** The same object after the record that nests its class was renamed: with the other prefix, if its name has this one. */
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
