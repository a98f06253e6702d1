package dev.verbatim.processor.infer;

import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.shape.DocumentedRow;
import dev.verbatim.pages.shape.DocumentedType;
import dev.verbatim.pages.shape.MemberShape;
import dev.verbatim.pages.shape.Shape;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.model.JavaNames;
import java.util.Optional;

/**
 * A member of a message, documented in words, samples or both. {@link dev.verbatim.pages.shape.MemberShape} is what the samples alone
 * show, and a row without samples has none; {@link dev.verbatim.processor.model.ComponentModel} has a type in Java, which needs the
 * names of all members. So all three are needed.
 */
record DocumentedMember(
        String name,
        Shape shape,
        boolean mandatory,
        boolean nullable,
        String doc,
        PagePosition position,
        Optional<PagePosition> sample,
        RowConstraints said) {
    private static final int LONGEST_EXAMPLE = 60;

    /** Creates a member that samples show and that a row may document. */
    static DocumentedMember of(MemberShape member) {
        if (member.row().isPresent()) {
            return of(member.row().get(), member.name(), Optional.of(member));
        }
        return new DocumentedMember(
                member.name(),
                member.shape(),
                member.always(),
                member.nullable(),
                member.example().map(text -> example(member.name(), text)).orElse(""),
                member.first(),
                Optional.of(member.decisive()),
                RowConstraints.NONE);
    }

    /**
     * Creates a member that a row documents.
     *
     * @param shown the member in samples
     */
    static DocumentedMember of(DocumentedRow row, String name, Optional<MemberShape> shown) {
        Parameter parameter = row.parameter();
        RowConstraints said = row.said();
        return new DocumentedMember(
                name,
                shown.map(shape -> DocumentedType.of(parameter, said, shape))
                        .orElseGet(() -> DocumentedType.of(parameter, said, Optional.empty())),
                isMandatory(row, shown),
                shown.filter(MemberShape::nullable).isPresent(),
                parameter.description(),
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

    /** Returns the description of a member by example; it names the member if its Java name differs. */
    private static String example(String name, String text) {
        String start = JavaNames.member(name).equals(name) ? "For example" : "The member " + name + ", for example";
        return start + " \"" + abbreviated(text) + "\".";
    }

    private static String abbreviated(String example) {
        return example.codePointCount(0, example.length()) <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, example.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "...";
    }
}
