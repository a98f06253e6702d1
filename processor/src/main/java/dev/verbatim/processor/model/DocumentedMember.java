package dev.verbatim.processor.model;

import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.shape.MemberShape;
import dev.verbatim.processor.shape.Shape;
import java.util.Optional;

/** A member of a message, documented in words, samples or both; {@link ComponentModel} has the same without a Java name. */
record DocumentedMember(
        String name,
        Shape shape,
        boolean mandatory,
        boolean nullable,
        String doc,
        PagePosition position,
        Optional<PagePosition> sample) {
    /** A member that only samples show. */
    static DocumentedMember of(MemberShape member) {
        String doc =
                member.example().map(example -> "such as \"" + example + "\"").orElse("");
        return new DocumentedMember(
                member.name(),
                member.shape(),
                member.always(),
                member.nullable(),
                doc,
                member.first(),
                Optional.of(member.decisive()));
    }
}
