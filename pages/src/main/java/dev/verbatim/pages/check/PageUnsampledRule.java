package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.PageStyle;
import java.util.List;

/** Finds operations without any sample: types are inferred from samples. Reports a file once if none of its operations has one. */
final class PageUnsampledRule implements ApiRule {
    private static final String TYPES =
            " no sample, so every parameter is read as a string unless its row gives a type; add ";

    @Override
    public Rule rule() {
        return Rule.PAGE_UNSAMPLED;
    }

    @Override
    public void check(Api api, Report report) {
        for (List<ApiPage> file : Api.byFile(api.pages())) {
            List<ApiPage> unsampled =
                    file.stream().filter(PageUnsampledRule::hasNoSample).toList();
            if (unsampled.size() > 1 && unsampled.size() == file.size()) {
                report.at(file.get(0), file.get(0).title(), Api.names(file) + " have" + TYPES + advice(file.get(0)));
            } else {
                unsampled.forEach(
                        page -> report.at(page, page.title(), "the " + kind(page) + " has" + TYPES + advice(page)));
            }
        }
    }

    private static boolean hasNoSample(ApiPage page) {
        return page.steps().isEmpty()
                && page.page().unread(Unread.Expected.SAMPLE).isEmpty();
    }

    private static String kind(ApiPage page) {
        return page.style().page().operations() == PageStyle.Operations.FILE ? "page" : "operation";
    }

    private static String advice(ApiPage page) {
        return page.style().page().endpoint() == PageStyle.Endpoint.EACH
                ? "a heading Sample and below it a fenced block with a line METHOD path and the JSON"
                : "a fenced block with a request that sends its "
                        + page.style().message().name();
    }
}
