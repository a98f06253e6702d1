package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.processor.declared.Subject;
import java.util.List;

/** Collects the findings of one rule. */
final class DriftReport {
    private final Rule rule;
    private final List<SubjectFinding> findings;

    /**
     * Creates a report.
     *
     * @param rule the rule that reports
     * @param findings the list to which findings are added
     */
    DriftReport(Rule rule, List<SubjectFinding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** Adds a finding at a position in a page. */
    void at(Subject subject, PagePosition place, String message) {
        // The name of a page that was not found can contain any character.
        String file = Quote.plain(place.file());
        findings.add(new SubjectFinding(subject, new Finding(rule, file, place.position(), message)));
    }

    /** Adds a finding about a page as a whole. */
    void at(Subject subject, String file, String message) {
        at(subject, new PagePosition(file, Position.START), message);
    }
}
