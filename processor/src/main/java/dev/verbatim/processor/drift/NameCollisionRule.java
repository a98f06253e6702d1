package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;

/** Every documented name gives a Java name of its own. */
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
