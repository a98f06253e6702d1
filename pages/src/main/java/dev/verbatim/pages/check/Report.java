package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of one rule, at most 1,000 for each page, because a hostile page could have any number. */
final class Report {
    private static final int MOST_PER_PAGE = 1_000;

    private final Rule rule;
    private final List<Finding> findings;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Creates a report.
     *
     * @param rule the rule that reports
     * @param findings the list to which findings are added
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
