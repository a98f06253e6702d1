package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.style.PageStyle;
import java.util.HashSet;
import java.util.Set;

/** Finds rows of the Parameters table that document the same member as an earlier row. */
final class ParameterDuplicateRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETER_DUPLICATE;
    }

    @Override
    public void check(ApiPage page, Report report) {
        Set<String> names = new HashSet<>();
        if (page.operationName().isPresent()
                && page.style().page().operationName().contains(PageStyle.NameSource.ROW)) {
            names.add(page.style().message().name().last());
        }
        for (Parameter parameter : page.parameters()) {
            if (parameter.name().isPresent() && !names.add(parameter.name().get())) {
                report.at(
                        page,
                        parameter.cell().position(),
                        "an earlier " + ApiPage.entry(parameter) + " already documents "
                                + Quote.of(parameter.name().get()) + "; remove one of the two");
            }
        }
    }
}
