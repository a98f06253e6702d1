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

    /** Any JSON value. */
    ValueType ANY = new Simple(Scalar.ANY);

    /** A string. */
    ValueType STRING = new Simple(Scalar.STRING);
}
