package dev.verbatim.processor.infer;

import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.processor.model.JavaNames;

/** Describes members in the Javadoc of generated records: in the words of the table, or else by an example. */
final class MemberDoc {
    private static final int LONGEST_EXAMPLE = 60;

    private MemberDoc() {}

    /** Returns the description of a member; empty if the pages have none. */
    static String of(DocumentedMember member) {
        return member.description().isEmpty()
                ? member.example().map(text -> example(member.name(), text)).orElse("")
                : member.description();
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
