package dev.verbatim.processor.model;

import dev.verbatim.processor.shape.Scalar;

/** What a component holds. */
public sealed interface ValueType {
    /**
     * A value without an inside.
     *
     * @param scalar which
     */
    record Simple(Scalar scalar) implements ValueType {}

    /**
     * An object with documented members.
     *
     * @param model the record that holds it
     */
    record Nested(RecordModel model) implements ValueType {}

    /**
     * An array.
     *
     * @param element what each element holds
     * @param nullable whether an element can be null
     */
    record ListOf(ValueType element, boolean nullable) implements ValueType {}

    /**
     * An object whose keys are the caller's own: key/value data.
     *
     * @param value what each value holds
     * @param nullable whether a value can be null
     */
    record MapOf(ValueType value, boolean nullable) implements ValueType {}

    /** An array of operation names. */
    record Capabilities() implements ValueType {}

    /** Whether another type holds the same values, whatever the records in them are called. */
    default boolean isLike(ValueType other) {
        if (this instanceof Nested nested && other instanceof Nested another) {
            return nested.model().isLike(another.model());
        }
        if (this instanceof ListOf list && other instanceof ListOf another) {
            return list.nullable() == another.nullable() && list.element().isLike(another.element());
        }
        if (this instanceof MapOf map && other instanceof MapOf another) {
            return map.nullable() == another.nullable() && map.value().isLike(another.value());
        }
        return equals(other);
    }

    /** Any JSON value. */
    ValueType ANY = new Simple(Scalar.ANY);

    /** A string. */
    ValueType STRING = new Simple(Scalar.STRING);
}
