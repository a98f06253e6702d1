package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about the rows of the Parameters table alone: parameter-name and parameter-duplicate. */
final class ParameterRowRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason (optional)",
                "reason, cause",
                "`reason` `cause`",
                "reason*",
                "my reason",
                "reason<br>x",
                "<reason>"
            })
    void reportsARowThatDoesNotNameOneMember(String cell) {
        assertFindings(
                Rule.PARAMETER_NAME,
                hold(
                        "| reason |",
                        "| »" + cell + " |",
                        "\"reason\": \"lunch\"",
                        "\"comment\": \"lunch\"",
                        "| operationName | Hold |",
                        "| operationName | Hold |\n| comment | |"));
    }

    @Test
    void reportsAnEmptyCell() {
        assertFindings(Rule.PARAMETER_NAME, hold("| reason |", "| reason | |\n|»  |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**reason**", "`reason`", "*`reason`*", "<b>reason</b>", "[reason](#reason)", "reason<br>"})
    void markupIsNotPartOfTheName(String cell) {
        assertFindings(Rule.PARAMETER_NAME, hold("| reason |", "| " + cell + " |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", "a-b", "a.b", "x9", "größe"})
    void acceptsLettersDigitsUnderscoresHyphensAndDots(String name) {
        assertFindings(Rule.PARAMETER_NAME, hold("| reason |", "| " + name + " |", "\"reason\"", "\"" + name + "\""));
    }

    @Test
    void rowWithoutANameIsIgnoredByOtherRules() {
        assertFindings(
                Rule.PARAMETER_NAME,
                hold(
                        "| reason |",
                        "| »reason (mandatory) |\n| »reason (mandatory) |",
                        "\"reason\": \"lunch\"",
                        "\"reason\": 1"));
        assertFindings(
                Rule.PARAMETER_NAME,
                hold("| reason |", "| »reason or cause | Mandatory.", ",\n  \"reason\": \"lunch\"", ""));
    }

    @Test
    void memberThatIsAWordOfSuchARowCountsAsDocumented() {
        assertFindings(Rule.PARAMETER_NAME, hold("| reason |", "| »a reason. |"));
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNDOCUMENTED, hold("| reason |", "| reasons given |", "\"reason\"", "»\"reason\""));
    }

    @Test
    void reportsASecondRowOfAMember() {
        assertThat(assertFindings(Rule.PARAMETER_DUPLICATE, hold("| reason |", "| reason | |\n| »**reason** |")))
                .extracting(Finding::message)
                .containsExactly("an earlier row already documents \"reason\"; remove one of the two");
        assertFindings(
                Rule.PARAMETER_DUPLICATE,
                hold("| operationName | Hold |", "| operationName | Hold |\n| »operationName | Held |"));
        assertFindingsAmongOthers(Rule.PARAMETER_DUPLICATE, hold("| reason |", "| reason | |\n| Reason |"));
    }
}
