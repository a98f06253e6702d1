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
 * <p>Every kind is a leaf, an object or a wrapper, which defines its behaviour where the kind itself does not matter. Where it does,
 * a {@link TypeVisitor} has a method for each, so that a new kind does not compile until every visitor handles it.
 */
public sealed interface ValueType permits LeafType, ObjectType, WrapperType {
    /** Calls the visitor's method for this kind of type and returns its result. */
    <R> R accept(TypeVisitor<R> visitor);

    /** Returns the same type without constraints on the whole value. */
    default ValueType plain() {
        return this;
    }

    /** Returns the type of the elements, values or JSON in a list, set, map or converted value; empty for other types. */
    Optional<ValueType> inside();

    /** Returns the object that this type is or contains, if there is one. */
    Optional<ObjectType> object();

    /** Returns the generated record of that object; empty if a user type holds it. */
    Optional<RecordModel> record();

    /** Returns the same type with another type for its object, if it has one. */
    ValueType withObject(Function<ObjectType, ValueType> other);

    /**
     * Returns the simple name of the class generated for its object.
     *
     * @param member the type name that its member gives
     */
    String objectName(String member);

    /** Returns whether another type holds the same values, independent of the names of records. */
    boolean isLike(ValueType other);

    /** Returns its scalar, with or without constraints; empty for other types. */
    default Optional<Scalar> scalarType() {
        return plain() instanceof Simple simple ? Optional.of(simple.scalar()) : Optional.empty();
    }

    /** Any JSON value. */
    static ValueType any() {
        return new Simple(Scalar.ANY);
    }

    /** Returns a string. */
    static ValueType string() {
        return new Simple(Scalar.STRING);
    }

    /**
     * A string, boolean, number or any JSON value.
     *
     * @param scalar the scalar
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
     * An object that a user's record holds.
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
     * @param element the type of the elements
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
        public boolean hasKeys() {
            return false;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * An array without duplicate elements.
     *
     * @param element the type of the elements, which are never null
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
        public boolean hasKeys() {
            return false;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /**
     * An object whose keys are data.
     *
     * @param value the type of the values
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
        public boolean hasKeys() {
            return true;
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
     * @param json the type that the page documents
     * @param converter converts between both
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
     * A value with a constraint.
     *
     * @param value the type of the value
     * @param constraint the constraint on allowed values
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
