package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;

/** Finds members named {@code uri}, {@code ...Uri} or {@code ...URI} whose value is not a URI reference. */
final class UriSyntaxRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.URI_SYNTAX;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (JsonMember member : page.members()) {
            if (isUri(member.name())
                    && member.value() instanceof JsonString uri
                    && !UriReference.isValid(uri.value())) {
                report.at(
                        page,
                        member.position(),
                        Quote.of(uri.value())
                                + " is not a URI reference (RFC 3986); remove or percent-encode the characters that are not allowed");
            }
        }
    }

    /** Returns whether a member with this name holds a URI. */
    static boolean isUri(String name) {
        return name.equals("uri") || name.endsWith("Uri") || name.endsWith("URI");
    }
}
