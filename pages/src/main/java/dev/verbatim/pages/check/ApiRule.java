package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;

/** A rule that compares the pages of an API. */
interface ApiRule {
    /** The catalogue's entry. */
    Rule rule();

    /** Reports what is wrong with the pages of an API. */
    void check(Api api, Report report);
}
