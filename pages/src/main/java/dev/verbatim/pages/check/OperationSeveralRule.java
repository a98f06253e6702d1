package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.HashSet;
import java.util.Set;

/** Finds pages that document several operations. */
final class OperationSeveralRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.OPERATION_SEVERAL;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().operations() == PageStyle.Operations.FILE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        Set<String> named = new HashSet<>();
        page.operationName().ifPresent(named::add);
        for (Text other : page.page().otherOperations()) {
            if (named.add(other.value())) {
                report.at(
                        page,
                        other.position(),
                        "the page also documents the operation " + Quote.of(other.value())
                                + "; a page documents one operation, so move this one to another page");
            }
        }
    }
}
