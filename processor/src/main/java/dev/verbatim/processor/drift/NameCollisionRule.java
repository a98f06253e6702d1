package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;

/** Finds documented names that do not give a unique Java name. */
final class NameCollisionRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.NAME_COLLISION;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        api.collisions().forEach(collision -> report.at(collision.subject(), collision.place(), collision.message()));
    }
}
