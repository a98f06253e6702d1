package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;

/** A block of code is a request, a response or a notification. */
final class BlockUnusedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.BLOCK_UNUSED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Unread unread : page.page().unread()) {
            if (unread.expected() == Unread.Expected.NOTHING) {
                report.at(
                        page,
                        unread.position(),
                        "this block shows no request, response or notification, so it is not used; if it is one, put a"
                                + " heading above it that says which");
            }
        }
    }
}
