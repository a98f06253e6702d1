package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

/** Rules that compare the Parameters table with the requests: parameter-undocumented, -unsampled and -missing. */
final class ParameterSampleRulesTest {
    private static final String SECOND_SAMPLE = """

            ## Sample 2

            ### Request

            ```
            POST api/v2/me/calls/0A1B
            {"operationName": "Hold"}
            ```
            """;

    @Test
    void reportsSentMembersWithoutARow() {
        assertThat(assertFindingsAmongOthers(
                        Rule.PARAMETER_UNDOCUMENTED, hold("\"reason\": \"lunch\"", "»\"raeson\": \"lunch\"")))
                .extracting(Finding::message)
                .containsExactly("the request sends \"raeson\", which the Parameters table does not document; did you"
                        + " mean reason?");
        assertThat(assertFindings(
                        Rule.PARAMETER_UNDOCUMENTED,
                        hold("\"lunch\"", "\"lunch\",\n  »\"until\": {\"reason\": 1, \"hour\": 2}")))
                .extracting(Finding::message)
                .containsExactly(
                        "the request sends \"until\", which the Parameters table does not document; add a row for it");
    }

    @Test
    void undocumentedMemberIsReportedOncePerPage() {
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNDOCUMENTED,
                hold("\"lunch\"", "\"lunch\", »\"until\": 1, \"until\": 2")
                        + SECOND_SAMPLE.replace("\"Hold\"", "\"Hold\", \"until\": 3, »\"since\": 1"));
    }

    @Test
    void reportsDocumentedParametersThatNoRequestSends() {
        assertFindings(Rule.PARAMETER_UNSAMPLED, hold("| reason |", "| reason | |\n| »until |"));
        assertFindings(Rule.PARAMETER_UNSAMPLED, hold() + SECOND_SAMPLE);
        assertFindings(
                Rule.PARAMETER_UNSAMPLED,
                hold("| reason |", "| reason | |\n| »until |", "\"lunch\"", "{\"until\": 1}"));
    }

    @Test
    void unsampledIsNotCheckedWithoutRequestsOrIfOneDoesNotParse() {
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNSAMPLED, hold("| reason |", "| reason | |\n| until |", "\"lunch\"", "'lunch'"));
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNSAMPLED,
                hold().substring(0, hold().indexOf("## Sample")).replace("| reason |", "| until |"));
    }

    @Test
    void requestMustSendMandatoryParameters() {
        assertThat(assertFindings(
                        Rule.PARAMETER_MISSING,
                        hold("Why the call", "Mandatory. Why the call") + SECOND_SAMPLE.replace("POST", "»POST")))
                .extracting(Finding::message)
                .containsExactly("the request does not send \"reason\", which is mandatory; add it, or write"
                        + " optional in its row");
        assertFindings(
                Rule.PARAMETER_MISSING, hold("Why the call", "Mandatory when asked. Why the call") + SECOND_SAMPLE);
        assertFindings(Rule.PARAMETER_MISSING, hold() + SECOND_SAMPLE);
    }

    @Test
    void requestThatDoesNotParseHasNoMissingParameters() {
        assertFindingsAmongOthers(
                Rule.PARAMETER_MISSING, hold("Why the call", "(mandatory) Why the call", "\"reason\": \"lunch\"", ""));
    }

    @Test
    void columnRequiredDecidesWhatIsMandatory() {
        String table = hold(
                "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |", """
                | Parameter | Type | Required | Description |
                |---|---|---|---|
                | operationName | string | Yes | Hold |
                | reason | string | Yes | Why the call is held. |""");
        assertFindings(Rule.PARAMETER_MISSING, table + SECOND_SAMPLE.replace("POST", "»POST"));
        assertFindings(Rule.PARAMETER_MISSING, MarkedPage.replace(table, "| Yes | Why", "| No | Why") + SECOND_SAMPLE);
        assertThat(assertFindings(
                        Rule.PARAMETER_MISSING,
                        MarkedPage.replace(table, "| Yes | Why", "| Yes | Optional. Why")
                                + SECOND_SAMPLE.replace("POST", "»POST")))
                .extracting(Finding::message)
                .containsExactly(
                        "the request does not send \"reason\", which is mandatory; add it, or write no in the row's"
                                + " column \"Required\"");
        assertThat(assertFindings(
                        Rule.PARAMETER_REQUIRED, MarkedPage.replace(table, "| Yes | Why", "| »See below | Why")))
                .extracting(Finding::message)
                .containsExactly("\"See below\" in the column \"Required\" is neither yes nor no; write yes or no, and"
                        + " put conditions in the description");
        assertFindings(Rule.PARAMETER_REQUIRED, MarkedPage.replace(table, "| Yes | Why", "| | Why"));
    }

    @Test
    void aMissingParameterCanBeMadeOptionalInItsColumn() {
        String page = hold(
                "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |", """
                | Parameter | Mandatory? | Description |
                |---|---|---|
                | operationName | Yes | Hold |
                | reason | Yes | Why the call is held. |""");
        assertThat(assertFindings(Rule.PARAMETER_MISSING, page + SECOND_SAMPLE.replace("POST", "»POST")))
                .extracting(Finding::message)
                .containsExactly(
                        "the request does not send \"reason\", which is mandatory; add it, or write no in the row's"
                                + " column \"Mandatory?\"");
    }
}
