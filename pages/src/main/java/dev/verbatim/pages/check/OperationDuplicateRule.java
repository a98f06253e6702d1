package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds operations that several pages of a folder document. */
final class OperationDuplicateRule implements ApiRule {
    @Override
    public Rule rule() {
        return Rule.OPERATION_DUPLICATE;
    }

    @Override
    public void check(Api api, Report report) {
        Map<String, PagePosition> documented = new HashMap<>();
        for (ApiPage page : api.pages()) {
            Optional<Text> name = page.page().operationName();
            if (name.isPresent()) {
                PagePosition place = new PagePosition(page.file(), name.get().position());
                PagePosition first = documented.putIfAbsent(name.get().value(), place);
                if (first != null) {
                    report.at(
                            page,
                            place.position(),
                            Quote.plain(first.toString()) + " already documents the operation "
                                    + Quote.of(name.get().value())
                                    + "; correct the " + page.style().message().name()
                                    + ", or delete one of the pages");
                }
            }
        }
    }
}
