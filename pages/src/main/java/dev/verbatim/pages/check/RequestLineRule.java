package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;

/** Finds requests without a request line before the body. */
final class RequestLineRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.REQUEST_LINE;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step.Request request : page.allRequests()) {
            if (request.line().isEmpty()) {
                report.at(
                        page,
                        request.position(),
                        "the request has no request line; add one before the JSON, such as " + example(page));
            }
        }
    }

    private static String example(ApiPage page) {
        return page.properties()
                        .httpMethod()
                        .map(method -> Quote.plain(method.value()))
                        .orElse("POST")
                + " "
                + page.properties()
                        .requestUrl()
                        .map(url -> Quote.plain(url.value()))
                        .orElse("/api/v2/me/calls/{id}");
    }
}
