package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes findings that follow from another finding: if the page itself does not allow a value, a Java type cannot hold it
 * either; if pages are not written in the style of their folder, no operation is found on them. So one mistake gives one finding,
 * and its advice is about its cause.
 */
public final class FollowUpFilter {
    private static final Set<Rule> CAUSES = Set.of(Rule.VALUE_DOCUMENTED, Rule.TYPE_DOCUMENTED, Rule.NUMBER_RANGE);

    private FollowUpFilter() {}

    /** Returns the findings without those whose cause another finding reports as an error. */
    public static List<SubjectFinding> apply(List<SubjectFinding> findings, Severities severities) {
        Set<String> otherStyle = findings.stream()
                .map(SubjectFinding::finding)
                .filter(finding ->
                        finding.rule() == Rule.STYLE_MIXED && severities.of(finding.rule()) == Severity.ERROR)
                .map(Finding::file)
                .collect(Collectors.toSet());
        boolean isUnrecognised = findings.stream()
                .anyMatch(found -> found.finding().rule() == Rule.FOLDER_UNRECOGNISED
                        && severities.of(Rule.FOLDER_UNRECOGNISED) == Severity.ERROR);
        Set<Place> causes = findings.stream()
                .map(SubjectFinding::finding)
                .filter(finding -> CAUSES.contains(finding.rule()))
                .filter(finding -> severities.of(finding.rule()) == Severity.ERROR)
                .map(Place::of)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(found ->
                        found.finding().rule() != Rule.SIGNATURE_TYPE || !causes.contains(Place.of(found.finding())))
                .filter(found -> found.finding().rule() != Rule.PAGE_NOT_FOUND
                        || !isUnrecognised
                                && !otherStyle.contains(found.finding().file()))
                .toList();
    }

    private record Place(String file, Position position) {
        static Place of(Finding finding) {
            return new Place(finding.file(), finding.position());
        }
    }
}
