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
import java.util.stream.Stream;

/**
 * Runs the rules about pages.
 *
 * @since 0.2.0
 */
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
            new RequestLineRule(),
            new RequestUrlRule(),
            new RequestMethodRule(),
            new ResponseStatusRule(),
            new ResponseIdRule(),
            new ResponseUndocumentedRule(),
            new ScenarioUnlinkedRule(),
            new ParameterRequiredRule(),
            new TypeDocumentedRule(),
            new TableUnreadRule(),
            new SampleUnreadRule(),
            new BlockUnusedRule(),
            new OperationSeveralRule(),
            new RequestBodyRule(),
            new MatchingUnknownRule());
    /** Rules about messages, which may also be outside of operations. */
    private static final List<PageRule> MESSAGE_RULES = List.of(
            new JsonSyntaxRule(),
            new JsonLenientRule(),
            new NumberRangeRule(),
            new MemberDuplicateRule(),
            new NotificationEnvelopeRule(),
            new EventNameRule(),
            new UriSyntaxRule(),
            new ValueWhitespaceRule());

    private static final List<ApiRule> API_RULES = List.of(
            new CapabilityUnknownRule(),
            new MatchingUnusedRule(),
            new TypeConflictRule(),
            new OperationDuplicateRule(),
            new PageUnsampledRule(),
            new ParametersUnreadRule(),
            new EventUndocumentedRule());

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
        List<OperationPage> events = new ArrayList<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation) {
                pages.add(operation.page());
            } else if (reading instanceof PageReading.Events outside) {
                events.add(outside.page());
            } else if (reading instanceof PageReading.Unnamed unnamed && runs(Rule.PAGE_UNRECOGNISED, severities)) {
                findings.add(UnrecognisedPage.finding(unnamed));
            } else if (reading instanceof PageReading.Refused refused && runs(Rule.PAGES_UNSAFE, severities)) {
                findings.add(refusal(refused));
            } else if (reading instanceof PageReading.Other other && runs(Rule.PAGE_UNRECOGNISED, severities)) {
                UnrecognisedPage.finding(other).ifPresent(findings::add);
            }
        }
        if (runs(Rule.MATCHING_UNUSED, severities)) {
            findings.addAll(MatchingOutside.unused(readings));
        }
        if (runs(Rule.MATCHING_UNKNOWN, severities)) {
            findings.addAll(MatchingOutside.unknown(readings));
        }
        findings.addAll(check(pages, events, severities));
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
        return check(pages, List.of(), severities);
    }

    private static List<Finding> check(
            Collection<OperationPage> pages, Collection<OperationPage> events, Severities severities) {
        List<PageRule> messageRules = running(MESSAGE_RULES, severities);
        List<PageRule> rules = new ArrayList<>(running(PAGE_RULES, severities));
        rules.addAll(messageRules);
        List<Finding> findings = new ArrayList<>();
        for (Api api : Api.of(pages, events)) {
            findings.addAll(check(api.pages(), rules));
            findings.addAll(check(api.events(), messageRules));
            for (ApiRule rule : API_RULES) {
                if (runs(rule.rule(), severities)) {
                    rule.check(api, new Report(rule.rule(), findings));
                }
            }
        }
        return findings.stream().sorted().toList();
    }

    /** File by file, on all processors: thousands of pages do not stay in the CPU cache from rule to rule. */
    private static List<Finding> check(List<ApiPage> pages, List<PageRule> rules) {
        return Api.byFile(pages).parallelStream()
                .flatMap(file -> checkFile(file, rules).stream())
                .toList();
    }

    private static List<Finding> checkFile(List<ApiPage> pages, List<PageRule> rules) {
        List<Finding> findings = new ArrayList<>();
        List<Report> reports =
                rules.stream().map(rule -> new Report(rule.rule(), findings)).toList();
        for (ApiPage page : pages) {
            for (int index = 0; index < rules.size(); index++) {
                PageRule rule = rules.get(index);
                if (rule.appliesTo(page.style())) {
                    rule.check(page, reports.get(index));
                }
            }
        }
        return findings;
    }

    private static List<PageRule> running(List<PageRule> rules, Severities severities) {
        return rules.stream().filter(rule -> runs(rule.rule(), severities)).toList();
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
                        || Stream.concat(PAGE_RULES.stream(), MESSAGE_RULES.stream())
                                .anyMatch(check -> check.rule() == rule)
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
