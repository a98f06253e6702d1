package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.MatchingRule;
import dev.verbatim.pages.page.MatchingRules;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds comments about comparing samples where nothing compares any: on pages without operations, and at events outside of operations.
 */
final class MatchingOutside {
    /** As for the other rules, because a hostile page could have any number. */
    private static final int MOST = 1_000;

    private MatchingOutside() {}

    /** Returns a finding of matching-unused for each line with such comments. */
    static List<Finding> unused(Collection<? extends PageReading> readings) {
        List<Finding> findings = new ArrayList<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Other page) {
                findings.addAll(unused(page.file(), page.matching(), "the page documents no operation"));
            } else if (reading instanceof PageReading.Events events) {
                findings.addAll(unused(events.file(), events.page().matching(), "it is outside of the operations"));
            }
        }
        return findings;
    }

    /** Returns the findings of matching-unknown. */
    static List<Finding> unknown(Collection<? extends PageReading> readings) {
        List<Finding> findings = new ArrayList<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Other page) {
                findings.addAll(unknown(page.file(), page.matching()));
            } else if (reading instanceof PageReading.Events events) {
                findings.addAll(unknown(events.file(), events.page().matching()));
            }
        }
        return findings;
    }

    private static List<Finding> unused(String file, MatchingRules matching, String why) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> lines = new HashSet<>();
        for (MatchingRule rule : matching.rules()) {
            Position position = rule.position();
            if (lines.size() < MOST && lines.add(position.line())) {
                findings.add(
                        new Finding(
                                Rule.MATCHING_UNUSED,
                                file,
                                position,
                                "no test compares a sample here, because " + why
                                        + "; move the comment to the operation with the samples that it is about, or remove it"));
            }
        }
        return findings;
    }

    private static List<Finding> unknown(String file, MatchingRules matching) {
        List<Finding> findings = new ArrayList<>();
        for (Text mistake : matching.mistakes().stream().limit(MOST).toList()) {
            findings.add(new Finding(Rule.MATCHING_UNKNOWN, file, mistake.position(), mistake.value()));
        }
        return findings;
    }
}
