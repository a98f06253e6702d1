package dev.verbatim.processor.model;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /**
     * An array without an element that is there twice.
     *
     * @param element what each element holds; never null
     */
    record SetOf(ValueType element) implements ValueType {}

    /**
     * A value of a type that the user has chosen.
     *
     * @param type the type
     * @param json what the page shows
     * @param converter what makes the one of the other
     */
    record Converted(TypeName type, ValueType json, ConverterModel converter) implements ValueType {}

    /**
     * An object that a record of the user's holds.
     *
     * @param own the record
     */
    record Own(UserRecord own) implements ValueType {}

    /**
     * A value of which not every one may stand.
     *
     * @param value what it is
     * @param constraint what is true of those that may
     */
    record Constrained(ValueType value, Constraint constraint) implements ValueType {}

    /** The same type without constraints on the whole value. */
    default ValueType plain() {
        return this instanceof Constrained constrained ? constrained.value().plain() : this;
    }

    /** What stands inside of a list, set, map or converted value; empty for the others. */
    default Optional<ValueType> inside() {
        if (this instanceof Constrained constrained) {
            return constrained.value().inside();
        }
        if (this instanceof ListOf list) {
            return Optional.of(list.element());
        }
        if (this instanceof SetOf set) {
            return Optional.of(set.element());
        }
        if (this instanceof MapOf map) {
            return Optional.of(map.value());
        }
        return this instanceof Converted converted ? Optional.of(converted.json()) : Optional.empty();
    }

    /** The type of the object that stands in this one, or is this one; empty if there is none. */
    default Optional<ValueType> object() {
        return this instanceof Nested || this instanceof Own ? Optional.of(this) : inside().flatMap(ValueType::object);
    }

    /** Whether it is an object whose record has a file of its own, which messages share. */
    default boolean isShared() {
        return this instanceof Nested nested && nested.model().name().indexOf('.') < 0;
    }

    /** The same type with another one for its object, if it has one. */
    default ValueType withObject(UnaryOperator<ValueType> other) {
        if (this instanceof Constrained constrained) {
            return new Constrained(constrained.value().withObject(other), constrained.constraint());
        }
        if (this instanceof ListOf list) {
            return new ListOf(list.element().withObject(other), list.nullable());
        }
        if (this instanceof SetOf set) {
            return new SetOf(set.element().withObject(other));
        }
        if (this instanceof MapOf map) {
            return new MapOf(map.value().withObject(other), map.nullable());
        }
        if (this instanceof Converted converted) {
            return new Converted(converted.type(), converted.json().withObject(other), converted.converter());
        }
        return this instanceof Nested || this instanceof Own ? other.apply(this) : this;
    }

    /**
     * The simple name of the class that is generated for its object.
     *
     * @param member the name that its member gives a type
     */
    default String objectName(String member) {
        if (this instanceof Constrained constrained) {
            return constrained.value().objectName(member);
        }
        if (this instanceof ListOf || this instanceof SetOf || this instanceof MapOf) {
            return inside().orElseThrow().objectName(JavaNames.singular(member));
        }
        if (this instanceof Converted converted) {
            return converted.json().objectName(member);
        }
        return this instanceof Own ? UserRecord.codecName(member) : member;
    }

    /** The simple name of the class that is generated for an object; there must be one. */
    default String generatedName() {
        return this instanceof Own own
                ? own.own().codec().simpleName()
                : ((Nested) this).model().simpleName();
    }

    /** The same object whose class, and what is nested in that, has another name; there must be one. */
    default ValueType called(String name) {
        return this instanceof Own own
                ? new Own(new UserRecord(
                        own.own().type(),
                        own.own().codec().renamed(name),
                        own.own().header(),
                        own.own().optionals()))
                : new Nested(((Nested) this).model().renamed(name));
    }

    /** The same type when the record that nests its records has another name; for what the pages alone give. */
    default ValueType moved(String from, String to) {
        if (this instanceof Constrained constrained) {
            return new Constrained(constrained.value().moved(from, to), constrained.constraint());
        }
        if (this instanceof Nested nested && nested.model().name().startsWith(from)) {
            return new Nested(nested.model().renamed(to + nested.model().name().substring(from.length())));
        }
        if (this instanceof ListOf list) {
            return new ListOf(list.element().moved(from, to), list.nullable());
        }
        return this instanceof MapOf map ? new MapOf(map.value().moved(from, to), map.nullable()) : this;
    }

    /** Whether another type holds the same values, whatever the records in them are called. */
    default boolean isLike(ValueType other) {
        if (this instanceof Constrained constrained && other instanceof Constrained another) {
            return constrained.constraint().equals(another.constraint())
                    && constrained.value().isLike(another.value());
        }
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
