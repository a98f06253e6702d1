package dev.verbatim.processor.check;

import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An operation has one page. */
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
                            Quote.of(name.get().value()) + " is the operation of " + Quote.plain(first.toString())
                                    + " already; name the operation that this page documents, or delete one of the pages");
                }
            }
        }
    }
}
