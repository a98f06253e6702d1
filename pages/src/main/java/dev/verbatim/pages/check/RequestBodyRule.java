package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Set;

/** Finds requests with a body whose method gives it no meaning (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.5). */
final class RequestBodyRule implements PageRule {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    @Override
    public Rule rule() {
        return Rule.REQUEST_BODY;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Step.Request request : page.allRequests()) {
            if (request.line().isPresent() && request.json().value().isPresent()) {
                Text method = request.line().get().method();
                if (WITHOUT_BODY.contains(method.value())) {
                    report.at(
                            page,
                            request.json().position(),
                            "a " + method.value()
                                    + " request must not rely on a body, because proxies may drop it (RFC 9110);"
                                    + " use POST or PUT, or remove the body");
                }
            }
        }
    }
}
