package dev.verbatim.pages.shape;

import java.util.List;

/** The shape of a JSON value, as far as its samples show it. */
public sealed interface Shape {
    /**
     * A value without an inside.
     *
     * @param scalar which
     */
    record Simple(Scalar scalar) implements Shape {}

    /**
     * An instant, which is written as a string.
     *
     * @param form how it is written
     */
    record InstantText(InstantForm form) implements Shape {}

    /**
     * An object with documented members.
     *
     * @param members in the order of the samples
     */
    record ObjectOf(List<MemberShape> members) implements Shape {
        /** Copies the members. */
        public ObjectOf {
            members = List.copyOf(members);
        }
    }

    /**
     * An array.
     *
     * @param element the shape of all elements
     * @param nullable whether an element can be null
     */
    record ListOf(Shape element, boolean nullable) implements Shape {}

    /**
     * An object whose keys are the caller's own: key/value data.
     *
     * @param value the shape of all values
     * @param nullable whether a value can be null
     */
    record MapOf(Shape value, boolean nullable) implements Shape {}

    /** An array of operation names. */
    record Capabilities() implements Shape {}

    /** Any JSON value. */
    Shape ANY = new Simple(Scalar.ANY);
}
