package dev.verbatim.processor;

import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.assemble.ModelAssembler;
import dev.verbatim.processor.assemble.OutlineAssembler;
import dev.verbatim.processor.bind.ApiBinder;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.drift.BaselineFilter;
import dev.verbatim.processor.drift.DeviationFilter;
import dev.verbatim.processor.drift.DriftChecks;
import dev.verbatim.processor.drift.FollowUpFilter;
import dev.verbatim.processor.drift.SubjectFinding;
import dev.verbatim.processor.drift.UngeneratedTypes;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.GeneratedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an API from what the user declares to what can be generated, and collects all findings on the way.
 *
 * @param finder finds its pages
 * @param chosen the severities
 * @param baseline mutes findings
 * @param attempts takes the steps that are about one type
 */
record ApiCheck(PageFinder finder, Severities chosen, Baseline baseline, ErrorBoundary attempts) {
    /**
     * What came of checking an API.
     *
     * @param findings what is to be reported
     * @param model what is to be generated; empty if a finding is an error
     * @param outline what the compiler is given in its place, so that it does not miss the names
     */
    record Outcome(List<Reported> findings, Optional<ApiModel> model, Optional<ApiOutline> outline) {}

    /**
     * A finding that is to be reported.
     *
     * @param found the finding and where to show it
     * @param severity how much it matters
     */
    record Reported(SubjectFinding found, Severity severity) implements Comparable<Reported> {
        @Override
        public int compareTo(Reported other) {
            return found.compareTo(other.found);
        }
    }

    /** Checks an API. */
    Outcome check(DeclaredApi api) {
        ApiPages pages = ApiPages.of(api, finder);
        Severities severities = pages.areAllClaimed() ? chosen.whenComplete() : chosen;
        BoundApi bound = ApiBinder.bind(pages, attempts);
        List<SubjectFinding> findings = new ArrayList<>(DriftChecks.check(bound, severities));
        findings.addAll(pageFindings(pages, severities));
        findings = DeviationFilter.apply(pages, findings, severities);
        List<Reported> reported = new ArrayList<>();
        FollowUpFilter.apply(BaselineFilter.apply(baseline, pages, findings, severities), severities)
                .forEach(found -> reported.add(
                        new Reported(found, severities.of(found.finding().rule()))));
        if (hasError(reported)) {
            return new Outcome(reported, Optional.empty(), OutlineAssembler.assemble(bound));
        }
        Optional<ApiModel> model = ModelAssembler.assemble(bound);
        UngeneratedTypes.of(bound, model).forEach(omission -> reported.add(new Reported(omission, Severity.ERROR)));
        return hasError(reported)
                ? new Outcome(reported, Optional.empty(), OutlineAssembler.assemble(bound))
                : new Outcome(reported, model, Optional.empty());
    }

    /** The simple names of all types that the pages of an API can give. */
    Set<String> documented(DeclaredApi api) {
        List<OperationPage> pages = ApiPages.of(api, finder).operationPages();
        return GeneratedTypes.of(api.name(), OperationNames.of(pages), new ApiSamples(pages).messageTypes());
    }

    private static boolean hasError(List<Reported> reported) {
        return reported.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * What is wrong with the claimed pages. The others are reported where they are claimed, but for what makes them of no
     * use to anybody.
     */
    private static List<SubjectFinding> pageFindings(ApiPages pages, Severities severities) {
        Map<String, Subject> subjects = pages.subjects();
        List<SubjectFinding> findings = new ArrayList<>();
        for (Finding finding : PageChecks.checkReadings(pages.readings().values(), severities)) {
            Subject claimed = subjects.get(finding.file());
            if (claimed == null && PageChecks.isAboutFolder(finding.rule())) {
                findings.add(new SubjectFinding(pages.api().subject(), finding));
            } else if (claimed != null && finding.rule() != Rule.PAGE_UNRECOGNISED) {
                // That a claimed page is none is said as page-not-found.
                findings.add(new SubjectFinding(claimed, finding));
            }
        }
        return findings;
    }
}
