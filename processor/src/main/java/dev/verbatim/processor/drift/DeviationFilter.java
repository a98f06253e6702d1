package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.declared.DeclaredDeviation;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Removes findings that the user accepts with {@code @Deviation}, and reports deviations that accept nothing. */
public final class DeviationFilter {
    private DeviationFilter() {}

    /**
     * Applies the deviations of an API. A deviation accepts every finding of its rule about the page of its interface.
     *
     * @param findings the findings about the API's pages and types
     * @return the findings that are not accepted, and one for each deviation that accepts nothing, names an unknown rule or gives
     *     no reason
     */
    public static List<SubjectFinding> apply(
            ApiPages pages, Collection<SubjectFinding> findings, Severities severities) {
        List<SubjectFinding> left = new ArrayList<>(findings);
        for (DeclaredOperation operation : pages.api().operations()) {
            if (operation.deviations().isEmpty()) {
                continue;
            }
            List<SubjectFinding> ofPage = findings.stream()
                    .filter(found -> pages.isAbout(operation, found.finding()))
                    .toList();
            for (DeclaredDeviation deviation : operation.deviations()) {
                List<SubjectFinding> accepted = ofPage.stream()
                        .filter(found -> found.finding().rule().id().equals(deviation.rule()))
                        .toList();
                left.removeAll(accepted);
                if (severities.of(Rule.DEVIATION_UNUSED) != Severity.OFF) {
                    problem(deviation, accepted.isEmpty(), severities)
                            .map(problem -> finding(pages.start(operation), deviation, problem))
                            .ifPresent(left::add);
                }
            }
        }
        return left;
    }

    private static Optional<String> problem(DeclaredDeviation deviation, boolean unused, Severities severities) {
        Optional<Rule> rule = Rule.of(deviation.rule());
        if (rule.isEmpty()) {
            List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
            return Optional.of("@Deviation names the unknown rule " + Quote.of(deviation.rule())
                    + NearestName.question(deviation.rule(), ids)
                    + "; write the id that the finding shows in brackets");
        }
        if (deviation.reason().isBlank()) {
            return Optional.of(
                    "@Deviation(" + Quote.of(deviation.rule()) + ") gives no reason; write why you accept the finding");
        }
        // A rule that is off was not run, so the deviation may still be needed.
        return unused && severities.of(rule.get()) != Severity.OFF
                ? Optional.of(
                        "the rule " + deviation.rule() + " finds nothing on this page any more; remove the @Deviation")
                : Optional.empty();
    }

    private static SubjectFinding finding(PagePosition place, DeclaredDeviation deviation, String problem) {
        return new SubjectFinding(
                deviation.subject(), new Finding(Rule.DEVIATION_UNUSED, place.file(), place.position(), problem));
    }
}
