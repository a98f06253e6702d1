package dev.verbatim.processor.check;

import dev.verbatim.processor.page.Position;
import java.util.List;

/** Takes the findings of one rule. */
final class Report {
    private final Rule rule;
    private final List<Finding> findings;

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
        findings.add(new Finding(rule, page.file(), position, message));
    }
}
