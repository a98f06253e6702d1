package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;

/** A rule that compares the pages of an API with each other. */
interface ApiRule {
    /** Returns the rule's entry in the catalogue. */
    Rule rule();

    /** Reports the findings of this rule about the pages of an API. */
    void check(Api api, Report report);
}
