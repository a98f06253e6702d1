package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.StyleFile;

/** Finds code blocks that are not recognised as a request, a response or a notification. */
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
                        "this block is not recognised as a request, a response or a notification, so it is ignored; if it is"
                                + " one, put a heading such as Request or Response above it"
                                + (page.style().page().endpoint() == PageStyle.Endpoint.ONE
                                        ? ", or set the members of such messages in " + StyleFile.NAME
                                        : ""));
            }
        }
    }
}
