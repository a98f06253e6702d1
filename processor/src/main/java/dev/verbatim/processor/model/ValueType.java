package dev.verbatim.processor.model;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.constraint.Constraint;
import dev.verbatim.pages.shape.Scalar;
import java.util.Optional;
import java.util.function.Function;

/**
 * The type of a component in Java. {@link dev.verbatim.pages.shape.Shape} is what samples show of the same member, before it has a
 * Java name and before the user has chosen a type; pages know no Java, so both are needed.
 *
 * <p>Every kind is a leaf, an object or a wrapper, which says how it behaves where the kind itself does not matter. Where it does, a
 * {@link TypeVisitor} has a method for each, so that a new kind does not compile until all of them know it.
 */
public sealed interface ValueType permits LeafType, ObjectType, WrapperType {
    /** Calls the visitor's method for this kind of type and returns its result. */
    <R> R accept(TypeVisitor<R> visitor);

    /** The same type without constraints on the whole value. */
    default ValueType plain() {
        return this;
    }

    /** The type of the elements, values or JSON in a list, set, map or converted value; empty for the others. */
    Optional<ValueType> inside();

    /** The object that this type is or contains; empty if there is none. */
    Optional<ObjectType> object();

    /** The record of that object, unless a type of the user's holds it. */
    Optional<RecordModel> record();

    /** The same type with another one for its object, if it has one. */
    ValueType withObject(Function<ObjectType, ValueType> other);

    /**
     * The simple name of the class that is generated for its object.
     *
     * @param member the name that its member gives a type
     */
    String objectName(String member);

    /** Whether another type holds the same values, whatever the records in them are called. */
    boolean isLike(ValueType other);

    /** Which scalar it is, whatever the constraints on it; empty for the others. */
    default Optional<Scalar> scalarType() {
        return plain() instanceof Simple simple ? Optional.of(simple.scalar()) : Optional.empty();
    }

    /** Any JSON value. */
    static ValueType any() {
        return new Simple(Scalar.ANY);
    }

    /** A string. */
    static ValueType string() {
        return new Simple(Scalar.STRING);
    }

    /**
     * A string, boolean, number or any JSON value.
     *
     * @param scalar which
     */
    record Simple(Scalar scalar) implements LeafType {
        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.simple(this);
        }
    }

    /** An array of operation names. */
    record Capabilities() implements LeafType {
        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.capabilities(this);
        }
    }

    /**
     * An object with documented members.
     *
     * @param model the record that holds it
     */
    record Nested(RecordModel model) implements ObjectType {
        @Override
        public RecordModel generated() {
            return model;
        }

        @Override
        public ObjectType withGenerated(RecordModel other) {
            return new Nested(other);
        }

        @Override
        public Optional<RecordModel> record() {
            return Optional.of(model);
        }

        @Override
        public String objectName(String member) {
            return member;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.nested(this);
        }
    }

    /**
     * An object that a record of the user's holds.
     *
     * @param own the record
     */
    record Own(UserRecord own) implements ObjectType {
        @Override
        public RecordModel generated() {
            return own.codec();
        }

        @Override
        public ObjectType withGenerated(RecordModel other) {
            return new Own(own.withCodec(other));
        }

        @Override
        public Optional<RecordModel> record() {
            return Optional.empty();
        }

        @Override
        public String objectName(String member) {
            return UserRecord.codecName(member);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.own(this);
        }
    }

    /**
     * An array.
     *
     * @param element what each element holds
     * @param nullable whether an element can be null
     */
    record ListOf(ValueType element, boolean nullable) implements CollectionType {
        @Override
        public ValueType part() {
            return element;
        }

        @Override
        public ValueType withPart(ValueType other) {
            return new ListOf(other, nullable);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * An array without an element that is there twice.
     *
     * @param element what each element holds; never null
     */
    record SetOf(ValueType element) implements CollectionType {
        @Override
        public ValueType part() {
            return element;
        }

        @Override
        public ValueType withPart(ValueType other) {
            return new SetOf(other);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /**
     * An object whose keys are the caller's own: key/value data.
     *
     * @param value what each value holds
     * @param nullable whether a value can be null
     */
    record MapOf(ValueType value, boolean nullable) implements CollectionType {
        @Override
        public ValueType part() {
            return value;
        }

        @Override
        public ValueType withPart(ValueType other) {
            return new MapOf(other, nullable);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /**
     * A value of a type that the user has chosen.
     *
     * @param type the type
     * @param json what the page shows
     * @param converter what makes the one of the other
     */
    record Converted(TypeName type, ValueType json, ConverterModel converter) implements WrapperType {
        @Override
        public ValueType part() {
            return json;
        }

        @Override
        public ValueType withPart(ValueType other) {
            return new Converted(type, other, converter);
        }

        @Override
        public Optional<RecordModel> record() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.converted(this);
        }
    }

    /**
     * A value of which not every one may stand.
     *
     * @param value what it is
     * @param constraint what is true of those that may
     */
    record Constrained(ValueType value, Constraint constraint) implements WrapperType {
        @Override
        public ValueType part() {
            return value;
        }

        @Override
        public ValueType withPart(ValueType other) {
            return new Constrained(other, constraint);
        }

        @Override
        public ValueType plain() {
            return value.plain();
        }

        @Override
        public Optional<ValueType> inside() {
            return value.inside();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.constrained(this);
        }
    }
}
