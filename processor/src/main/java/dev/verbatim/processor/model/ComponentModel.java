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
 * @param type what it holds
 * @param mandatory whether every message has the member
 * @param nullable whether the member's value can be null, which is not the same as the member left out
 * @param doc what the page says of it, as plain text; may be empty
 * @param position its row in the Parameters table, else the first sample that shows it
 * @param fallback the value that it has when it is left out, as text
 * @param sample the first sample whose value needs this type; empty when no sample shows the member
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
    /** Whether the Java component can be null: for a member left out that has no default, or one whose value is null. */
    public boolean holdsNull() {
        return canBeAbsent() && fallback.isEmpty() || nullable;
    }

    /** Whether a message can leave the member out. */
    public boolean canBeAbsent() {
        return !mandatory;
    }

    /**
     * Whether Java has to tell a message without the member from one whose member has the value that stands for it then: null,
     * or the default.
     */
    public boolean tellsAbsence() {
        return canBeAbsent() && (nullable || fallback.isPresent());
    }

    /** The same component without a default. */
    public ComponentModel withoutFallback() {
        return new ComponentModel(
                jsonName, javaName, isChosen, type, mandatory, nullable, doc, position, Optional.empty(), sample);
    }

    /** The same component with another type. */
    public ComponentModel withType(ValueType other) {
        return new ComponentModel(
                jsonName, javaName, isChosen, other, mandatory, nullable, doc, position, fallback, sample);
    }

    /** The same component under the name that the user has chosen for it in Java. */
    public ComponentModel withJavaName(String other) {
        return new ComponentModel(jsonName, other, true, type, mandatory, nullable, doc, position, fallback, sample);
    }

    /** The name of the class of its object, if it holds one. */
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
