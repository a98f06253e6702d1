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
        return new DocumentedMember(
                member.name(),
                member.shape(),
                member.always(),
                member.nullable(),
                member.example().map(text -> example(member.name(), text)).orElse(""),
                member.first(),
                Optional.of(member.decisive()));
    }

    /** Names the member only where Java calls it something else. */
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
