package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.StyleFile;
import java.util.List;

/** A page in a style, for tests of rules. */
final class StyledPage {
    private static final String FILE = "gate/gate.md";

    private StyledPage() {}

    /** Returns the findings of one rule as line and column. */
    static List<String> places(Rule rule, String style, String page) {
        return findings(rule, style, page).stream()
                .map(finding -> finding.position().toString())
                .toList();
    }

    /** Returns the findings of one rule. */
    static List<Finding> findings(Rule rule, String style, String page) {
        return all(style, page).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    /** Returns all findings. */
    static List<Finding> all(String style, String page) {
        StyleFile file = StyleFile.read("gate/verbatim.properties", style);
        assertThat(file.findings()).isEmpty();
        return PageChecks.checkReadings(PageReader.read(FILE, page, file.style()), Severities.DEFAULT);
    }
}
