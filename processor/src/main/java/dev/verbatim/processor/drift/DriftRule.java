package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;

/** A rule about an API's pages and Java together. */
interface DriftRule {
    /** The catalogue's entry. */
    Rule rule();

    /** Reports what pages and Java disagree on. */
    void check(BoundApi api, DriftReport report);
}
