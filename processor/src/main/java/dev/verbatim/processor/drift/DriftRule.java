package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;

/** A rule that compares the pages of an API with its Java types. */
interface DriftRule {
    /** Returns the rule's entry in the catalogue. */
    Rule rule();

    /** Reports the differences between pages and Java types. */
    void check(BoundApi api, DriftReport report);
}
