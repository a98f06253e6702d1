package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.shape.Scalar;

/** Finds numbers that JSON allows but Java cannot hold, because their exponent does not fit into 32 bits. */
final class NumberRangeRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.NUMBER_RANGE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            step.json().value().ifPresent(value -> check(value, page, report));
        }
    }

    // Recursion is safe: the reader of pages bounds how deep values nest.
    private static void check(JsonValue value, ApiPage page, Report report) {
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                check(member.value(), page, report);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                check(element, page, report);
            }
        } else if (value instanceof JsonNumber number && !Scalar.isReadable(number.literal())) {
            report.at(
                    page,
                    number.position(),
                    "the exponent of " + Quote.plain(number.literal())
                            + " does not fit into 32 bits, so no Java type can hold the number; use a smaller exponent");
        }
    }
}
