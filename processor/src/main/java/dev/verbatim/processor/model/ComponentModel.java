package dev.verbatim.processor.model;

import dev.verbatim.processor.page.PagePosition;
import java.util.Optional;

/**
 * One component of a generated record.
 *
 * @param jsonName the member's name on the wire
 * @param javaName the component's name
 * @param type what it holds
 * @param mandatory whether every message has the member
 * @param nullable whether the member's value can be null, which is not the same as the member left out
 * @param doc what the page says of it, as plain text; may be empty
 * @param position its row in the Parameters table, else the first sample that shows it
 * @param sample the first sample whose value needs this type; empty when no sample shows the member
 */
public record ComponentModel(
        String jsonName,
        String javaName,
        ValueType type,
        boolean mandatory,
        boolean nullable,
        String doc,
        PagePosition position,
        Optional<PagePosition> sample) {
    /** Whether the Java component can be null: for a member left out, or one whose value is null. */
    public boolean holdsNull() {
        return !mandatory || nullable;
    }

    /** Whether a message without the member and one with null say different things, so that Java has to tell them apart. */
    public boolean isAbsentUnlikeNull() {
        return !mandatory && nullable;
    }

    /** The same component with another type. */
    public ComponentModel withType(ValueType other) {
        return new ComponentModel(jsonName, javaName, other, mandatory, nullable, doc, position, sample);
    }

    /** The same component under another name in Java. */
    public ComponentModel withJavaName(String other) {
        return new ComponentModel(jsonName, other, type, mandatory, nullable, doc, position, sample);
    }

    boolean isLike(ComponentModel other) {
        return jsonName.equals(other.jsonName)
                && mandatory == other.mandatory
                && nullable == other.nullable
                && type.isLike(other.type);
    }
}
