package dev.verbatim.pages.shape;

import java.util.List;
import java.util.Optional;

/**
 * The shape of a JSON value, inferred from samples. The processor has another type for the same value in Java, with names and
 * the user's types; this package does not depend on Java types.
 *
 * @since 0.2.0
 */
public sealed interface Shape {
    /** Calls the visitor's method for this kind of shape and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the type of a value other than an object or an array; empty for other shapes. */
    default Optional<Scalar> scalarType() {
        return this instanceof Simple simple ? Optional.of(simple.scalar()) : Optional.empty();
    }

    /**
     * A value other than an object or an array.
     *
     * @param scalar its type
     */
    record Simple(Scalar scalar) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.simple(this);
        }
    }

    /**
     * An instant, written as a string.
     *
     * @param form its format
     */
    record InstantText(InstantForm form) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.instant(this);
        }
    }

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /**
     * An array.
     *
     * @param element the shape of all elements
     * @param nullable whether an element can be null
     */
    record ListOf(Shape element, boolean nullable) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * An object whose keys are not documented: key/value data.
     *
     * @param value the shape of all values
     * @param nullable whether a value can be null
     */
    record MapOf(Shape value, boolean nullable) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** An array of operation names. */
    record Capabilities() implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.capabilities(this);
        }
    }

    /** Any JSON value. */
    static Shape any() {
        return new Simple(Scalar.ANY);
    }

    /**
     * A function of a shape that has to know every kind.
     *
     * @param <R> its result
     */
    interface Visitor<R> {
        /** A value without an inside. */
        R simple(Simple simple);

        /** An instant, which is written as a string. */
        R instant(InstantText instant);

        /** An object with documented members. */
        R object(ObjectOf object);

        /** An array. */
        R list(ListOf list);

        /** An object whose keys are the caller's own. */
        R map(MapOf map);

        /** An array of operation names. */
        R capabilities(Capabilities capabilities);
    }
}
