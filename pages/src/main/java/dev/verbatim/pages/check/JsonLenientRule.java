package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonTolerance;
import dev.verbatim.pages.page.Step;

/** Finds what is not JSON in samples, but is tolerated by the style. */
final class JsonLenientRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.JSON_LENIENT;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            for (JsonTolerance tolerance : step.json().tolerated()) {
                report.at(page, tolerance.position(), message(tolerance.kind()));
            }
        }
    }

    private static String message(JsonTolerance.Kind kind) {
        return switch (kind) {
            case COMMENT -> "JSON has no comments, so this one is ignored; move it to the text before the block";
            case COMMA -> "this comma is one too many and is ignored; remove it";
            case ELLIPSIS -> "the sample leaves something out here, so this is not checked; show a whole message";
            case PLACEHOLDER -> "this describes a value, so the member is not checked; show a value as it is sent";
        };
    }
}
