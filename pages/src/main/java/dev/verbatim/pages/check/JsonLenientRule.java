package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonTolerance;
import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what is not JSON in samples, but is tolerated by the style; reports the first of each kind in a message. */
final class JsonLenientRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.JSON_LENIENT;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            if (step.json().tolerated().isEmpty()) {
                continue;
            }
            Map<JsonTolerance.Kind, List<JsonTolerance>> kinds =
                    step.json().tolerated().stream().collect(Collectors.groupingBy(JsonTolerance::kind));
            kinds.forEach((kind, places) ->
                    report.at(page, places.get(0).position(), message(kind) + others(places.size() - 1)));
        }
    }

    private static String others(int count) {
        return count == 0 ? "" : " (" + count + " more in this message)";
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
