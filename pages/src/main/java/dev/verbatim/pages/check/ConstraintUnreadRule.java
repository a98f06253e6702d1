package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;

/** Finds cells in columns for bounds or values that are neither empty nor understood. */
final class ConstraintUnreadRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.CONSTRAINT_UNREAD;
    }

    @Override
    public void check(ApiPage page, Report report) {
        page.constraints()
                .forEach(row -> row.unread()
                        .forEach(column -> report.at(
                                page,
                                column.text().position(),
                                Quote.of(column.text().value()) + " in the column " + Quote.of(column.label())
                                        + " is not understood, so it is not checked; write a bound or a list of values, such as"
                                        + " 1 to 99, at least 1, max 100 characters, or one of a, b, c")));
    }
}
