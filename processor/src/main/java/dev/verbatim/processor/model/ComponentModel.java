package dev.verbatim.processor.model;

import dev.verbatim.pages.source.PagePosition;
import java.util.Optional;

/**
 * One component of a generated record: a documented member with its name and type in Java. {@link Argument.Value} is such a member as
 * a handler's method takes it.
 *
 * @param jsonName the member's name on the wire
 * @param javaName the component's name
 * @param isChosen whether the user has chosen that name
 * @param type its type
 * @param mandatory whether every message has the member
 * @param nullable whether the member's value can be null, which differs from an absent member
 * @param doc its description, as plain text; may be empty
 * @param position its row in the Parameters table, else the first sample that shows it
 * @param fallback the default value as text
 * @param sample the first sample whose value needs this type; empty if no sample shows the member
 */
public record ComponentModel(
        String jsonName,
        String javaName,
        boolean isChosen,
        ValueType type,
        boolean mandatory,
        boolean nullable,
        String doc,
        PagePosition position,
        Optional<String> fallback,
        Optional<PagePosition> sample) {
    /** Returns whether the Java component can be null: for an absent member without a default, or for a null value. */
    public boolean holdsNull() {
        return canBeAbsent() && fallback.isEmpty() || nullable;
    }

    /** Returns whether a message can omit the member. */
    public boolean canBeAbsent() {
        return !mandatory;
    }

    /**
     * Returns whether Java must tell an absent member from one with the value that represents absence: null, or the default.
     */
    public boolean tellsAbsence() {
        return canBeAbsent() && (nullable || fallback.isPresent());
    }

    /** Returns the same component without a default. */
    public ComponentModel withoutFallback() {
        return new ComponentModel(
                jsonName, javaName, isChosen, type, mandatory, nullable, doc, position, Optional.empty(), sample);
    }

    /** Returns the same component with another type. */
    public ComponentModel withType(ValueType other) {
        return new ComponentModel(
                jsonName, javaName, isChosen, other, mandatory, nullable, doc, position, fallback, sample);
    }

    /** Returns the same component with the Java name that the user has chosen. */
    public ComponentModel withJavaName(String other) {
        return new ComponentModel(jsonName, other, true, type, mandatory, nullable, doc, position, fallback, sample);
    }

    /** Returns the simple name for the class of its object, if it holds one. */
    public String typeName() {
        return type.objectName(isChosen ? JavaNames.type(javaName) : JavaNames.typeOf(jsonName));
    }

    boolean isLike(ComponentModel other) {
        return jsonName.equals(other.jsonName)
                && mandatory == other.mandatory
                && nullable == other.nullable
                && fallback.equals(other.fallback)
                && type.isLike(other.type);
    }
}
