package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.style.PageStyle;
import java.util.List;

/**
 * Finds operations whose requests send parameters that no table or list documents at all, so that there is nothing to compare the
 * requests with; reports each file once.
 */
final class ParametersUnreadRule implements ApiRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETERS_UNREAD;
    }

    @Override
    public void check(Api api, Report report) {
        List<ApiPage> unread = api.pages().stream()
                .filter(ParametersUnreadRule::hasNothingToCompareWith)
                .toList();
        for (List<ApiPage> file : Api.byFile(unread)) {
            report.at(
                    file.get(0),
                    file.get(0).title(),
                    "no table or list documents the parameters of " + Api.names(file)
                            + ", so the requests are compared with nothing; add one below the label "
                            + file.get(0).style().page().parametersHeading());
        }
    }

    static boolean hasNothingToCompareWith(ApiPage page) {
        return page.style().page().operations() == PageStyle.Operations.SECTION
                && page.page().parameters().isEmpty()
                && page.requests().stream()
                        .anyMatch(request -> !ApiPage.members(request).isEmpty());
    }
}
