package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;

/** Finds samples that are not in fenced blocks, and so are not read. */
final class SampleUnreadRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.SAMPLE_UNREAD;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Unread unread : page.page().unread()) {
            if (unread.expected() == Unread.Expected.SAMPLE) {
                String form = unread.form() == Unread.Form.HTML ? "in HTML" : "indented";
                report.at(
                        page,
                        unread.position(),
                        "this sample is " + form + ", but only fenced blocks are read; put a line ``` before it and a"
                                + " line ``` after it");
            }
        }
    }
}
