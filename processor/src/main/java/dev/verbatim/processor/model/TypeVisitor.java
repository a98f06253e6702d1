package dev.verbatim.processor.model;

/**
 * A function that handles every kind of {@link ValueType}.
 *
 * @param <R> its result
 */
public interface TypeVisitor<R> {
    /** Visits a string, boolean, number or any JSON value. */
    R simple(ValueType.Simple simple);

    /** Visits an array of operation names. */
    R capabilities(ValueType.Capabilities capabilities);

    /** Visits an object that a generated record holds. */
    R nested(ValueType.Nested nested);

    /** Visits an object that a user's record holds. */
    R own(ValueType.Own own);

    /** Visits an array. */
    R list(ValueType.ListOf list);

    /** Visits an array without duplicate elements. */
    R set(ValueType.SetOf set);

    /** Visits an object whose keys are data. */
    R map(ValueType.MapOf map);

    /** Visits a value of a type that the user has chosen. */
    R converted(ValueType.Converted converted);

    /** Visits a value with a constraint. */
    R constrained(ValueType.Constrained constrained);
}
