package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;

/** Finds pages without any sample: types are inferred from samples. */
final class PageUnsampledRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_UNSAMPLED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.steps().isEmpty() && page.page().unread(Unread.Expected.SAMPLE).isEmpty()) {
            report.at(
                    page,
                    page.title(),
                    "the page has no sample, so every parameter is read as a string unless its row gives a type; add a"
                            + " heading Sample and below it a fenced block with a line METHOD path and the JSON");
        }
    }
}
