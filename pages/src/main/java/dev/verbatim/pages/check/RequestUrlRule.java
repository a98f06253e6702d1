package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;

/** Finds requests whose path does not match the documented Request URL. */
final class RequestUrlRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.REQUEST_URL;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.properties().requestUrl().isEmpty()) {
            return;
        }
        String url = page.properties().requestUrl().get().value();
        PathTemplate template = page.url().orElseThrow();
        for (Step.Request request : page.requests()) {
            if (request.line().isPresent()) {
                Text path = request.line().get().path();
                if (!template.matches(PathTemplate.of(path.value()))) {
                    report.at(
                            page,
                            path.position(),
                            "the path " + Quote.of(path.value()) + " does not match the Request URL " + Quote.of(url)
                                    + "; correct the one that is wrong");
                }
            }
        }
    }
}
