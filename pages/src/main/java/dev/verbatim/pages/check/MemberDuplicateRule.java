package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Position;
import java.util.HashMap;
import java.util.Map;

/** Finds objects with two members of the same name: JSON readers differ in which one they use. */
final class MemberDuplicateRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.MEMBER_DUPLICATE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            step.json().value().ifPresent(value -> JsonWalk.objects(value, object -> check(page, object, report)));
        }
    }

    private static void check(ApiPage page, JsonObject object, Report report) {
        Map<String, Position> seen = new HashMap<>(2 * object.members().size());
        for (JsonMember member : object.members()) {
            Position first = seen.putIfAbsent(member.name(), member.position());
            if (first != null) {
                report.at(
                        page,
                        member.position(),
                        "the object already has a member " + Quote.of(member.name()) + " at " + first
                                + "; remove one of the two");
            }
        }
    }
}
