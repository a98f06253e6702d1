package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.style.Style;

/** A rule that looks at one page at a time. */
interface PageRule {
    /** Returns the rule's entry in the catalogue. */
    Rule rule();

    /** Returns whether the rule makes sense for pages in a style; in other styles it does not run. */
    default boolean appliesTo(Style style) {
        return true;
    }

    /** Reports the findings of this rule about a page. */
    void check(ApiPage page, Report report);
}
