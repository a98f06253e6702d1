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
     * Checks what was read of some pages: the operations by the rules, and that no page was refused or
     * taken for something else.
     *
     * @param readings the pages of one API or of several, in any order, but those of an API together
     * @param severities rules that are off are not run
     * @return sorted by page and position
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
     * Checks pages. A folder's pages are one API.
     *
     * @param pages the pages of one API or of several, in any order, but those of an API together
     * @param severities rules that are off are not run
     * @return sorted by page and position
     */
    public static List<Finding> check(Collection<OperationPage> pages, Severities severities) {
        List<PageRule> rules = PAGE_RULES.stream()
                .filter(rule -> runs(rule.rule(), severities))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Api api : Api.of(pages)) {
            // Page by page: of thousands of pages not all stay in the processor's cache from rule to rule.
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

    /** The finding that a page is too large to be read. */
    public static Finding refusal(PageReading.Refused refused) {
        return new Finding(Rule.PAGES_UNSAFE, refused.file(), refused.position(), refused.reason());
    }

    /** Whether these checks look for what a rule finds. */
    public static boolean lookFor(Rule rule, Severities severities) {
        return runs(rule, severities)
                && (rule == Rule.PAGES_UNSAFE
                        || rule == Rule.PAGE_UNRECOGNISED
                        || PAGE_RULES.stream().anyMatch(check -> check.rule() == rule)
                        || API_RULES.stream().anyMatch(check -> check.rule() == rule));
    }

    /** Whether what a rule finds about a page concerns everybody who reads the page's folder. */
    public static boolean isAboutFolder(Rule rule) {
        return rule == Rule.PAGE_UNRECOGNISED || rule == Rule.OPERATION_DUPLICATE;
    }

    private static boolean runs(Rule rule, Severities severities) {
        return severities.of(rule) != Severity.OFF;
    }
}
