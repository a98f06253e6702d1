package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;

/** Finds requests that do not use the documented HTTP method. */
final class RequestMethodRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.REQUEST_METHOD;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.properties().httpMethod().isEmpty()) {
            return;
        }
        String documented = page.properties().httpMethod().get().value();
        for (Step.Request request : page.requests()) {
            if (request.line().isPresent()) {
                Text method = request.line().get().method();
                if (!method.value().equalsIgnoreCase(documented)) {
                    report.at(
                            page,
                            method.position(),
                            "the request uses " + method.value() + ", but the page documents the HTTP method "
                                    + Quote.of(documented) + "; correct the one that is wrong");
                }
            }
        }
    }
}
