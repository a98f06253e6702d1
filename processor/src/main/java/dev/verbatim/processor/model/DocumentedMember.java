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
    private static final int LONGEST_EXAMPLE = 60;

    /** A member that only samples show. */
    static DocumentedMember of(MemberShape member) {
        String example = member.example()
                .map(text -> ", such as \"" + abbreviated(text) + '"')
                .orElse("");
        return new DocumentedMember(
                member.name(),
                member.shape(),
                member.always(),
                member.nullable(),
                "The member " + member.name() + example + ".",
                member.first(),
                Optional.of(member.decisive()));
    }

    private static String abbreviated(String example) {
        return example.codePointCount(0, example.length()) <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, example.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "...";
    }
}
