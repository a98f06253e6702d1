package dev.verbatim.pages.shape;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.source.PagePosition;
import java.util.Optional;

/**
 * A member of a message, documented in words, samples or both. {@link MemberShape} is what the samples alone show, and a row without
 * samples has none.
 *
 * @param name its name
 * @param shape the shape of its values
 * @param mandatory whether every message has it
 * @param nullable whether its value can be null
 * @param description what its row says; may be empty
 * @param example a text that samples show, for members without a row
 * @param position its row, or the first sample that shows it
 * @param sample the first sample that no narrower shape can hold
 * @param said what its row says about values
 * @since 0.2.0
 */
public record DocumentedMember(
        String name,
        Shape shape,
        boolean mandatory,
        boolean nullable,
        String description,
        Optional<String> example,
        PagePosition position,
        Optional<PagePosition> sample,
        RowConstraints said) {
    /** Creates a member that samples show and that a row may document. */
    public static DocumentedMember of(MemberShape member) {
        if (member.row().isPresent()) {
            return of(member.row().get(), member.name(), Optional.of(member));
        }
        return new DocumentedMember(
                member.name(),
                member.shape(),
                member.always(),
                member.nullable(),
                "",
                member.example(),
                member.first(),
                Optional.of(member.decisive()),
                RowConstraints.NONE);
    }

    /**
     * Creates a member that a row documents.
     *
     * @param row its row
     * @param name its name
     * @param shown the member in samples
     */
    public static DocumentedMember of(DocumentedRow row, String name, Optional<MemberShape> shown) {
        Parameter parameter = row.parameter();
        RowConstraints said = row.said();
        return new DocumentedMember(
                name,
                shown.map(shape -> DocumentedType.of(parameter, said, shape))
                        .orElseGet(() -> DocumentedType.of(parameter, said, Optional.empty())),
                isMandatory(row, shown),
                shown.filter(MemberShape::nullable).isPresent(),
                parameter.description(),
                Optional.empty(),
                row.position(),
                shown.map(MemberShape::decisive),
                said);
    }

    private static boolean isMandatory(DocumentedRow row, Optional<MemberShape> shown) {
        return switch (row.parameter().presence()) {
            case MANDATORY -> row.mandatory();
            case OPTIONAL -> false;
            case UNSAID -> shown.filter(MemberShape::always).isPresent();
        };
    }
}
