package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.source.PagePosition;
import java.util.Map;
import java.util.Optional;

/**
 * One member of an object, as the samples show it.
 *
 * @param name the member's name
 * @param shape the shape of its values
 * @param always whether every sample of the object has the member
 * @param nullable whether its value can be null: a sample shows null, or the value can be anything
 * @param first the position of its first occurrence: the opening quote of the name
 * @param decisive the position of the first value that no narrower shape can hold
 * @param example the text of the first sample that is a string and not blank
 * @param instants the format of its values, if all of them look like instants; the row decides whether they are
 * @param row the row that documents the member, if it is a member of a request
 * @param conflict the first value whose JSON type differs from the first one seen
 * @since 0.2.0
 */
public record MemberShape(
        String name,
        Shape shape,
        boolean always,
        boolean nullable,
        PagePosition first,
        PagePosition decisive,
        Optional<String> example,
        Optional<InstantForm> instants,
        Optional<DocumentedRow> row,
        Optional<Conflict> conflict) {
    /**
     * Adds the rows that document the member and the members inside it.
     *
     * @param own the row of the member itself
     * @param below the rows of members inside it, by path relative to the member
     */
    public MemberShape documented(Optional<DocumentedRow> own, Map<ParameterPath, DocumentedRow> below) {
        return new MemberShape(
                name,
                below.isEmpty() ? shape : shape.accept(new NestedRows(below)),
                always,
                nullable,
                first,
                decisive,
                example,
                instants,
                own,
                conflict);
    }

    /**
     * Two samples that contradict each other.
     *
     * @param first the JSON type of the first value, such as {@code "a string"}
     * @param other the JSON type of the value that differs
     * @param position the position of the value that differs
     */
    public record Conflict(String first, String other, PagePosition position) {}
}
