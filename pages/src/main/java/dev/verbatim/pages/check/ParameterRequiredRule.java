package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.RequiredCell;

/** Finds cells of the column {@code Required} that are neither yes nor no. */
final class ParameterRequiredRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETER_REQUIRED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Parameter parameter : page.parameters()) {
            parameter
                    .required()
                    .filter(RequiredCell::isUnclear)
                    .ifPresent(cell -> report.at(
                            page,
                            cell.text().position(),
                            Quote.of(cell.text().value()) + " in the column " + Quote.of(cell.column())
                                    + " is neither yes nor no; write yes or no, and"
                                    + " put conditions in the description"));
        }
    }
}
