package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.bind.BoundApi;

/** Finds operation pages without an interface. */
final class PageUnclaimedRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_UNCLAIMED;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        if (!api.declared().hasDispatcher()) {
            return;
        }
        for (OperationPage page : api.pages().unhandled()) {
            String name = OperationNames.of(page).orElse("...");
            report.at(
                    api.declared().subject(),
                    new PagePosition(page.file(), page.position()),
                    "no interface in " + api.declared().packageName()
                            + " handles "
                            + (api.pages().isOfSeveral(page) ? Quote.of(name) : "this page")
                            + "; add one with @Operation(" + Quote.of(name) + ")");
        }
    }
}
