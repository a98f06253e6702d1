package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.processor.bind.BoundApi;
import java.util.Set;

/** Finds operation pages without an interface. */
final class PageUnclaimedRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.PAGE_UNCLAIMED;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        Set<String> claimed = api.pages().claimed();
        for (OperationPage page : api.pages().operationPages()) {
            if (!claimed.contains(page.file())) {
                Position position = page.title().map(Text::position).orElse(Position.START);
                String name = page.operationName().map(Text::value).orElse("...");
                report.at(
                        api.declared().subject(),
                        new PagePosition(page.file(), position),
                        "no interface in " + api.declared().packageName()
                                + " handles this page; add one with @Operation(" + Quote.of(name) + ")");
            }
        }
    }
}
