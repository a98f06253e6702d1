package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;

/** A rule that judges each page by itself. */
interface PageRule {
    /** The catalogue's entry. */
    Rule rule();

    /** Reports what is wrong with a page. */
    void check(ApiPage page, Report report);
}
