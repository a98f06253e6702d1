package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs the rules about pages. */
public final class PageChecks {
    private static final List<PageRule> PAGE_RULES = List.of(
            new PageTitleRule(),
            new PropertyMissingRule(),
            new OperationNameRule(),
            new ParameterNameRule(),
            new ParameterDuplicateRule(),
            new ParameterUndocumentedRule(),
            new ParameterUnsampledRule(),
            new ParameterMissingRule(),
            new ValueDocumentedRule(),
            new ConstraintUnreadRule(),
            new NumberRangeRule(),
            new RequestLineRule(),
            new RequestUrlRule(),
            new RequestMethodRule(),
            new JsonSyntaxRule(),
            new JsonLenientRule(),
            new ResponseStatusRule(),
            new NotificationEnvelopeRule(),
            new UriSyntaxRule(),
            new ValueWhitespaceRule(),
            new ScenarioUnlinkedRule(),
            new ParameterRequiredRule(),
            new TypeDocumentedRule(),
            new PageUnsampledRule(),
            new TableUnreadRule(),
            new SampleUnreadRule(),
            new BlockUnusedRule(),
            new MemberDuplicateRule(),
            new OperationSeveralRule(),
            new RequestBodyRule());
    private static final List<ApiRule> API_RULES =
            List.of(new CapabilityUnknownRule(), new TypeConflictRule(), new OperationDuplicateRule());

    private PageChecks() {}

    /**
     * Checks pages that have been read: runs the rules on operation pages, and reports pages that could not be read or that
     * look like operation pages but are not recognised.
     *
     * @param readings the pages of one or several APIs, in any order; all pages of an API must be in the same call
     * @param severities rules that are off are not run
     * @return the findings, sorted by page and position
     */
    public static List<Finding> checkReadings(Collection<? extends PageReading> readings, Severities severities) {
        List<Finding> findings = new ArrayList<>();
        List<OperationPage> pages = new ArrayList<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation) {
                pages.add(operation.page());
            } else if (reading instanceof PageReading.Refused refused && runs(Rule.PAGES_UNSAFE, severities)) {
                findings.add(refusal(refused));
            } else if (reading instanceof PageReading.Other other && runs(Rule.PAGE_UNRECOGNISED, severities)) {
                UnrecognisedPage.finding(other).ifPresent(findings::add);
            }
        }
        findings.addAll(check(pages, severities));
        return findings.stream().sorted().toList();
    }

    /**
     * Checks operation pages. The pages of a folder are one API.
     *
     * @param pages the pages of one or several APIs, in any order; all pages of an API must be in the same call
     * @param severities rules that are off are not run
     * @return the findings, sorted by page and position
     */
    public static List<Finding> check(Collection<OperationPage> pages, Severities severities) {
        List<PageRule> rules = PAGE_RULES.stream()
                .filter(rule -> runs(rule.rule(), severities))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Api api : Api.of(pages)) {
            // Page by page: thousands of pages do not stay in the CPU cache from rule to rule.
            for (ApiPage page : api.pages()) {
                for (PageRule rule : rules) {
                    rule.check(page, new Report(rule.rule(), findings));
                }
            }
            for (ApiRule rule : API_RULES) {
                if (runs(rule.rule(), severities)) {
                    rule.check(api, new Report(rule.rule(), findings));
                }
            }
        }
        return findings.stream().sorted().toList();
    }

    /** Returns the finding about a page that was not read, such as one that is too large. */
    public static Finding refusal(PageReading.Refused refused) {
        return new Finding(Rule.PAGES_UNSAFE, refused.file(), refused.position(), refused.reason());
    }

    /** Returns whether these checks run a rule. */
    public static boolean lookFor(Rule rule, Severities severities) {
        return runs(rule, severities)
                && (rule == Rule.PAGES_UNSAFE
                        || rule == Rule.PAGE_UNRECOGNISED
                        || PAGE_RULES.stream().anyMatch(check -> check.rule() == rule)
                        || API_RULES.stream().anyMatch(check -> check.rule() == rule));
    }

    /** Returns whether the findings of a rule concern the whole folder of a page, and not only the page. */
    public static boolean isAboutFolder(Rule rule) {
        return rule == Rule.PAGE_UNRECOGNISED || rule == Rule.OPERATION_DUPLICATE;
    }

    private static boolean runs(Rule rule, Severities severities) {
        return severities.of(rule) != Severity.OFF;
    }
}
