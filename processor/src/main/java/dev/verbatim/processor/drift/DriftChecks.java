package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.processor.bind.BoundApi;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that compare pages with Java types. */
public final class DriftChecks {
    private static final List<DriftRule> RULES = List.of(
            new PagesUnsafeRule(),
            new PageNotFoundRule(),
            new MessageNotFoundRule(),
            new PageUnclaimedRule(),
            new SignatureMissingRule(),
            new SignatureParameterRule(),
            new SignatureTypeRule(),
            new NameCollisionRule());

    private DriftChecks() {}

    /**
     * Checks an API.
     *
     * @param severities rules that are off are not run
     * @return the findings, in no particular order
     */
    public static List<SubjectFinding> check(BoundApi api, Severities severities) {
        List<SubjectFinding> findings = new ArrayList<>();
        for (DriftRule rule : RULES) {
            if (severities.of(rule.rule()) != Severity.OFF) {
                rule.check(api, new DriftReport(rule.rule(), findings));
            }
        }
        return findings;
    }
}
