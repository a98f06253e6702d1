package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;

/** A rule that looks at one page at a time. */
interface PageRule {
    /** Returns the rule's entry in the catalogue. */
    Rule rule();

    /** Reports the findings of this rule about a page. */
    void check(ApiPage page, Report report);
}
