package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Step;

/** Finds request bodies, responses and notifications that are not valid JSON. */
final class JsonSyntaxRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.JSON_SYNTAX;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step step : page.steps()) {
            step.json()
                    .error()
                    .ifPresent(error -> report.at(page, error.position(), "not JSON: " + Quote.plain(error.message())));
        }
    }
}
