package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

final class PageTitleRuleTest {
    @Test
    void titleMustBeExactlyTheOperationName() {
        assertFindings(Rule.PAGE_TITLE, hold());
        assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "»# HOLD\n"));
        assertThat(assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "»# Hold call\n")))
                .extracting(Finding::message)
                .containsExactly("the title \"Hold call\" differs from the operationName \"Hold\"; write # Hold");
    }

    @Test
    void markupIsNotPartOfTheTitle() {
        assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "  # **`Hold`** ##\n"));
        assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "Hold\n====\n"));
        assertFindings(Rule.PAGE_TITLE, hold("| Hold |", "| **Hold** |"));
    }

    @Test
    void firstHeadingOfLevelOneIsTheTitle() {
        assertFindings(
                Rule.PAGE_TITLE, hold("# Hold\n", "<!-- # Held -->\n\n# Hold\n", "## Sample", "# Other\n\n## Sample"));
        assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "\n»Held\n====\n"));
    }

    @Test
    void pageWithoutTitleIsReportedAtItsFirstLine() {
        assertFindings(Rule.PAGE_TITLE, hold("# Hold\n", "»\n"));
    }

    @Test
    void titleIsNotCheckedWithoutAnOperationName() {
        assertFindingsAmongOthers(Rule.PAGE_TITLE, hold("# Hold\n", "# Held\n", "| operationName | Hold |\n", ""));
    }
}
