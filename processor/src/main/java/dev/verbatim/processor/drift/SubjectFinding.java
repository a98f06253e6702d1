package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.processor.declared.Subject;
import java.util.Comparator;

/**
 * A finding and the annotation at which the compiler reports it.
 *
 * @param subject the annotation
 * @param finding the finding
 */
public record SubjectFinding(Subject subject, Finding finding) implements Comparable<SubjectFinding> {
    private static final Comparator<SubjectFinding> ORDER =
            Comparator.comparing(SubjectFinding::finding).thenComparing(SubjectFinding::subject);

    @Override
    public int compareTo(SubjectFinding other) {
        return ORDER.compare(this, other);
    }
}
