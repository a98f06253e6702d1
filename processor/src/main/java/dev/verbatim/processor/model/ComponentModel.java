package dev.verbatim.processor.model;

import dev.verbatim.processor.page.PagePosition;

/**
 * One component of a generated record.
 *
 * @param jsonName the member's name on the wire
 * @param javaName the component's name
 * @param type what it holds
 * @param mandatory whether every message has the member
 * @param nullable whether a sample shows the member with the value null
 * @param doc what the page says of it, as plain text; may be empty
 * @param position its row in the Parameters table, else the first sample that shows it
 */
public record ComponentModel(
        String jsonName,
        String javaName,
        ValueType type,
        boolean mandatory,
        boolean nullable,
        String doc,
        PagePosition position) {
    /** Whether the Java component can be null: for a member left out, or one whose value is null. */
    public boolean holdsNull() {
        return !mandatory || nullable;
    }
}
