package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;

/** Finds values that programs compare and that begin or end with white space. */
final class ValueWhitespaceRule implements PageRule {

    @Override
    public Rule rule() {
        return Rule.VALUE_WHITESPACE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (JsonMember member : page.members()) {
            if (member.value() instanceof JsonString value
                    && hasBlankAtEnd(value.value())
                    && page.style().message().words().contains(member.name())) {
                report.at(
                        page,
                        member.position(),
                        "the value " + Quote.of(value.value()) + " begins or ends with white space; remove it");
            }
        }
    }

    private static boolean hasBlankAtEnd(String value) {
        return !value.isEmpty() && (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
