package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.ParameterPath;
import dev.verbatim.pages.source.PagePosition;
import java.util.Map;
import java.util.Optional;

/**
 * What the samples show of one member of an object.
 *
 * @param name the member's name
 * @param shape the shape of its values
 * @param always whether every sample of the object has it
 * @param nullable whether its value can be null: a sample shows that, or it can be anything
 * @param first its first occurrence: the name's opening quote
 * @param decisive the first value that has to be of this shape and no narrower one
 * @param example the text of the first sample that is a string and not blank
 * @param instants the form of all its values, if all are texts of instants; whether they are meant to be, words have to say
 * @param row the row that documents it, if it is a member of a request
 * @param conflict the first value whose JSON type differs from the first one seen
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
     * The same with what rows say of it and of the members in it.
     *
     * @param own the row about the member itself
     * @param below the rows about members in it
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
     * @param position where the value that differs stands
     */
    public record Conflict(String first, String other, PagePosition position) {}
}
