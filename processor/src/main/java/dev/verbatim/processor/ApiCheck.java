package dev.verbatim.processor;

import dev.verbatim.pages.check.FolderChecks;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.assemble.ModelAssembler;
import dev.verbatim.processor.assemble.OutlineAssembler;
import dev.verbatim.processor.bind.ApiBinder;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.ReadPages;
import dev.verbatim.processor.bind.StyleFit;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.drift.BaselineFilter;
import dev.verbatim.processor.drift.DeviationFilter;
import dev.verbatim.processor.drift.DriftChecks;
import dev.verbatim.processor.drift.FollowUpFilter;
import dev.verbatim.processor.drift.SubjectFinding;
import dev.verbatim.processor.drift.UngeneratedTypes;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks an API: binds its declarations to its pages, runs all rules, and assembles the model of what to generate.
 *
 * @param finder finds the pages
 * @param read the pages that were read
 * @param chosen the severities that the options set
 * @param baseline the findings that are not reported again
 * @param attempts runs each step that is about one type, so that its failure does not end the others
 */
record ApiCheck(PageFinder finder, ReadPages read, Severities chosen, Baseline baseline, ErrorBoundary attempts) {
    /** Checks an API and returns its findings and models. */
    CheckedApi check(DeclaredApi api) {
        ApiPages pages = ApiPages.of(api, finder, read);
        Severities severities = pages.areAllHandled() ? chosen.whenComplete() : chosen;
        BoundApi bound = ApiBinder.bind(pages, attempts);
        List<SubjectFinding> drift = DriftChecks.check(bound);
        List<ReportedFinding> findings = findings(pages, drift, severities);
        if (hasError(findings)) {
            return new CheckedApi(findings, Optional.empty(), OutlineAssembler.assemble(bound));
        }
        Optional<ApiModel> model = ModelAssembler.assemble(bound);
        UngeneratedTypes.of(bound, drift, model)
                .forEach(type -> findings.add(new ReportedFinding(type, Severity.ERROR)));
        return hasError(findings)
                ? new CheckedApi(findings, Optional.empty(), OutlineAssembler.assemble(bound))
                : new CheckedApi(findings, model, Optional.empty());
    }

    /** Returns the findings that no deviation, baseline entry or other finding makes superfluous. */
    private List<ReportedFinding> findings(ApiPages pages, List<SubjectFinding> drift, Severities severities) {
        List<SubjectFinding> all = new ArrayList<>(drift);
        all.removeIf(found -> severities.of(found.finding().rule()) == Severity.OFF);
        all.addAll(pageFindings(pages, severities));
        List<SubjectFinding> notAccepted = DeviationFilter.apply(pages, all, severities);
        List<SubjectFinding> notMuted = BaselineFilter.apply(baseline, pages, notAccepted, severities);
        List<ReportedFinding> reported = new ArrayList<>();
        FollowUpFilter.apply(notMuted, severities)
                .forEach(found -> reported.add(
                        new ReportedFinding(found, severities.of(found.finding().rule()))));
        return reported;
    }

    /** Returns the simple names of all types that may be generated from the pages of an API. */
    Set<String> documented(DeclaredApi api) {
        ApiPages pages = ApiPages.of(api, finder, read);
        Set<String> types = GeneratedTypes.of(
                api.name(),
                OperationNames.of(pages.operationPages()),
                new MessageModels(pages.messagePages()).messageTypes());
        if (api.hasClient()) {
            types.addAll(GeneratedTypes.ofClient(api.name()));
        }
        return types;
    }

    private static boolean hasError(List<ReportedFinding> findings) {
        return findings.stream().anyMatch(ReportedFinding::isError);
    }

    /**
     * Returns the findings about claimed pages, reported at the operation that claims the page. Other pages of the folder have only
     * findings about the folder itself, reported at the API, like those about its style; but a client claims the whole folder.
     */
    private List<SubjectFinding> pageFindings(ApiPages pages, Severities severities) {
        FolderChecks.Result style = StyleFit.of(pages, finder, read);
        List<SubjectFinding> findings = new ArrayList<>();
        List<Finding> aboutPages = new ArrayList<>();
        for (Finding finding : style.findings()) {
            if (severities.of(finding.rule()) == Severity.OFF) {
                continue;
            }
            if (finding.rule() == Rule.PAGE_UNRECOGNISED) {
                aboutPages.add(finding);
            } else {
                findings.add(new SubjectFinding(pages.api().subject(), finding));
            }
        }
        if (style.isRecognised() || severities.of(Rule.FOLDER_UNRECOGNISED) == Severity.OFF) {
            aboutPages.addAll(PageChecks.checkReadings(pages.allReadings(), severities));
        }
        for (Finding finding : aboutPages) {
            Optional<Subject> claimed = pages.subject(finding.file(), finding.position());
            if (claimed.isEmpty()
                    && (PageChecks.isAboutFolder(finding.rule()) || pages.api().hasClient())) {
                findings.add(new SubjectFinding(pages.api().subject(), finding));
            } else if (claimed.isPresent() && finding.rule() != Rule.PAGE_UNRECOGNISED) {
                // For a claimed page, page-not-found reports this already.
                findings.add(new SubjectFinding(claimed.get(), finding));
            }
        }
        return findings;
    }
}
