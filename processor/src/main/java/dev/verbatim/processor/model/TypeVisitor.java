package dev.verbatim.processor.model;

/**
 * A function of a type that has to know every kind of {@link ValueType}.
 *
 * @param <R> its result
 */
public interface TypeVisitor<R> {
    /** A string, boolean, number or any JSON value. */
    R simple(ValueType.Simple simple);

    /** An array of operation names. */
    R capabilities(ValueType.Capabilities capabilities);

    /** An object that a generated record holds. */
    R nested(ValueType.Nested nested);

    /** An object that a record of the user's holds. */
    R own(ValueType.Own own);

    /** An array. */
    R list(ValueType.ListOf list);

    /** An array without an element that is there twice. */
    R set(ValueType.SetOf set);

    /** An object whose keys are the caller's own. */
    R map(ValueType.MapOf map);

    /** A value of a type that the user has chosen. */
    R converted(ValueType.Converted converted);

    /** A value of which not every one is allowed. */
    R constrained(ValueType.Constrained constrained);
}
