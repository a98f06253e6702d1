package dev.verbatim.processor;

import dev.verbatim.processor.bind.ApiBinder;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.Claim;
import dev.verbatim.processor.bind.ModelAssembler;
import dev.verbatim.processor.check.Baseline;
import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.check.PageChecks;
import dev.verbatim.processor.check.Severities;
import dev.verbatim.processor.check.Severity;
import dev.verbatim.processor.declared.Attempts;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.drift.Deviations;
import dev.verbatim.processor.drift.DriftChecks;
import dev.verbatim.processor.drift.SubjectFinding;
import dev.verbatim.processor.find.PageFinder;
import dev.verbatim.processor.model.ApiModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes an API from what the user declares to what can be generated, and collects all findings on the way. */
final class ApiCheck {
    private final PageFinder finder;
    private final Severities severities;
    private final Attempts attempts;

    ApiCheck(PageFinder finder, Severities severities, Attempts attempts) {
        this.finder = finder;
        this.severities = severities;
        this.attempts = attempts;
    }

    /**
     * What came of checking an API.
     *
     * @param findings what is to be reported
     * @param model what is to be generated; empty if a finding is an error
     */
    record Outcome(List<SubjectFinding> findings, Optional<ApiModel> model) {}

    /** Checks an API. */
    Outcome check(DeclaredApi api) {
        ApiPages pages = ApiPages.of(api, finder);
        BoundApi bound = ApiBinder.bind(api, pages, attempts);
        List<SubjectFinding> findings = new ArrayList<>(DriftChecks.check(bound, severities));
        findings.addAll(pageFindings(api, pages));
        List<SubjectFinding> left = Deviations.apply(pages, findings, severities);
        boolean errors =
                left.stream().anyMatch(found -> severities.of(found.finding().rule()) == Severity.ERROR);
        return new Outcome(left, errors ? Optional.empty() : ModelAssembler.assemble(bound));
    }

    /** What is wrong with the claimed pages; the others are the business of whoever claims them. */
    private List<SubjectFinding> pageFindings(DeclaredApi api, ApiPages pages) {
        Set<String> claimed = pages.claims().stream().map(Claim::file).collect(Collectors.toSet());
        return PageChecks.checkReadings(pages.readings().values(), severities).stream()
                .filter(finding -> claimed.contains(finding.file()))
                .map(finding -> new SubjectFinding(pages.subject(finding.file(), api), finding))
                .toList();
    }
}
