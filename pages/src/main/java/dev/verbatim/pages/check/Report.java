package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the findings of one rule, and of each page only so many: what a hostile page can multiply has a bound. */
final class Report {
    private static final int MOST_PER_PAGE = 1_000;

    private final Rule rule;
    private final List<Finding> findings;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * A report.
     *
     * @param rule whose findings
     * @param findings where to put them
     */
    Report(Rule rule, List<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** Adds a finding. */
    void at(ApiPage page, Position position, String message) {
        if (counts.merge(page.file(), 1, Integer::sum) <= MOST_PER_PAGE) {
            findings.add(new Finding(rule, page.file(), position, message));
        }
    }
}
