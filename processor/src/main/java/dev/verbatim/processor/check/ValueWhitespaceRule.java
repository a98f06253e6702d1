package dev.verbatim.processor.check;

import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.Set;

/** A value that programs compare has no blank at either end. */
final class ValueWhitespaceRule implements PageRule {
    private static final Set<String> COMPARED =
            Set.of("state", "messageType", "notificationType", "operationName", "channel");

    @Override
    public Rule rule() {
        return Rule.VALUE_WHITESPACE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (JsonMember member : page.members()) {
            if (member.value() instanceof JsonString value
                    && hasBlankAtEnd(value.value())
                    && COMPARED.contains(member.name())) {
                report.at(
                        page,
                        member.position(),
                        "the value " + Quote.of(value.value()) + " begins or ends with a blank; remove it");
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
