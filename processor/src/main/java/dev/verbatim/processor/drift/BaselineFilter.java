package dev.verbatim.processor.drift;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.declared.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes findings that a baseline mutes. */
public final class BaselineFilter {
    private BaselineFilter() {}

    /**
     * Applies a baseline to the findings about an API.
     *
     * @param pages the pages of the API; baseline entries about pages of other APIs are ignored
     * @return the findings that are not muted, and one for each entry about the API that no longer occurs
     */
    public static List<SubjectFinding> apply(
            Baseline baseline, ApiPages pages, Collection<SubjectFinding> findings, Severities severities) {
        Map<Finding, Subject> subjects = new HashMap<>();
        List<Finding> all = new ArrayList<>();
        for (SubjectFinding found : findings) {
            subjects.putIfAbsent(found.finding(), found.subject());
            all.add(found.finding());
        }
        return baseline.apply(all, (rule, file) -> isJudged(rule, file, pages, severities)).stream()
                .filter(finding -> severities.of(finding.rule()) != Severity.OFF)
                .map(finding -> new SubjectFinding(
                        subjects.getOrDefault(finding, pages.api().subject()), finding))
                .toList();
    }

    private static boolean isJudged(Rule rule, String file, ApiPages pages, Severities severities) {
        if (FolderChecks.lookFor(rule, severities)
                && pages.folderStyle().file().file().equals(Optional.of(file))) {
            return true;
        }
        boolean known =
                rule == Rule.PAGE_UNCLAIMED || PageChecks.isAboutFolder(rule) || FolderChecks.lookFor(rule, severities)
                        ? pages.readings().containsKey(file)
                        : pages.isClaimed(file) || pages.api().hasClient();
        return known && severities.of(rule) != Severity.OFF;
    }
}
