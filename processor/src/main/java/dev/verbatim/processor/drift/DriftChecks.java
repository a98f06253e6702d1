package dev.verbatim.processor.drift;

import dev.verbatim.processor.bind.BoundApi;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that compare pages with Java types. */
public final class DriftChecks {
    private static final List<DriftRule> RULES = List.of(
            new StyleInvalidRule(),
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
     * Checks an API by all rules, also by those that are off: their findings can explain why no code is generated.
     *
     * @return the findings, in no particular order
     */
    public static List<SubjectFinding> check(BoundApi api) {
        List<SubjectFinding> findings = new ArrayList<>();
        for (DriftRule rule : RULES) {
            rule.check(api, new DriftReport(rule.rule(), findings));
        }
        return findings;
    }
}
