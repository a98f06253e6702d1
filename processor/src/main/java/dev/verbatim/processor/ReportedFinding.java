package dev.verbatim.processor;

import dev.verbatim.pages.finding.Severity;
import dev.verbatim.processor.drift.SubjectFinding;

/**
 * A finding to report. The order is that of the findings.
 *
 * @param found the finding, and the package or type that it is reported at
 * @param severity its severity
 */
record ReportedFinding(SubjectFinding found, Severity severity) implements Comparable<ReportedFinding> {
    @Override
    public int compareTo(ReportedFinding other) {
        return found.compareTo(other.found);
    }

    /** Returns whether it prevents the generation of code. */
    boolean isError() {
        return severity == Severity.ERROR;
    }
}
