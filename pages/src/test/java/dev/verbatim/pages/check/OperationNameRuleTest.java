package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OperationNameRuleTest {
    @Test
    void parametersTableMustNameTheOperation() {
        assertFindings(Rule.OPERATION_NAME, hold("| Parameter |", "»| Parameter |", "| operationName | Hold |\n", ""));
    }

    @Test
    void headerRowOfTheParametersTableIsNotAParameter() {
        assertFindings(
                Rule.OPERATION_NAME,
                hold(
                        "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n",
                        "»| operationName | Hold |\n|---|---|\n"));
    }

    @Test
    void pageWithoutParametersTableIsReportedAtItsTitle() {
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME,
                hold(
                        "# Hold\n",
                        "»# Hold\n",
                        "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |\n",
                        "None.\n"));
    }

    @Test
    void requestMustSendTheNameOnThePage() {
        assertMessage(
                hold("\"operationName\": \"Hold\"", "»\"operationName\": \"hold\""),
                "the request sends \"hold\" as operationName, but the page documents \"Hold\"; correct the one that is wrong");
        assertMessage(
                hold("\"operationName\": \"Hold\"", "»\"operationName\": 7"),
                "the request sends a number as operationName, but the page documents \"Hold\"; correct the one that is wrong");
        assertMessage(
                hold("POST api", "»POST api", "  \"operationName\": \"Hold\",\n", ""),
                "the request sends no operationName; add \"operationName\": \"Hold\"");
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME,
                hold(
                        "POST api",
                        "\n  »POST api",
                        "{\n  \"operationName\": \"Hold\",\n  \"reason\": \"lunch\"\n}",
                        "[]"));
    }

    @Test
    void requestThatDoesNotParseIsNotChecked() {
        assertFindingsAmongOthers(Rule.OPERATION_NAME, hold("\"operationName\": \"Hold\"", "\"operationName\": Hold"));
    }

    @Test
    void requestsOfOtherOperationsInAScenarioAreNotChecked() {
        String scenario = hold("## Sample\n", """
                ## Sample

                ```
                POST api/v2/me/calls/0A1B
                {"operationName": "Answer"}
                ```

                ```
                POST api/v2/me/devices/7c/calls
                {"operationName": "Dial", "destination": {"phoneNumber": "5001"}}
                ```
                """);
        String answer = hold("Hold", "Answer");
        assertFindingsAmongOthers(Rule.OPERATION_NAME, Map.of("voice/Hold.md", scenario, "voice/Answer.md", answer));
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNDOCUMENTED, Map.of("voice/Hold.md", scenario, "voice/Answer.md", answer));
        assertFindingsAmongOthers(Rule.REQUEST_URL, Map.of("voice/Hold.md", scenario, "voice/Answer.md", answer));
    }

    @Test
    void capabilityInASampleCountsAsAnotherOperation() {
        String scenario = hold(
                "## Sample\n", "## Sample\n\n```\nPOST api/v2/me/calls/0A1B\n{\"operationName\": \"Answer\"}\n```\n");
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME, MarkedPage.replace(scenario, "        \"Hold\"\n", "        \"Answer\"\n"));
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME,
                MarkedPage.replace(scenario, "{\"operationName\": \"Answer\"}", "{»\"operationName\": \"Answer\"}"));
    }

    @Test
    void misspeltNameIsReportedAmongSeveralRequests() {
        String request = "\n```\nPOST api/v2/me/calls/0A1B\n{\"operationName\": \"Hold\"}\n```\n";
        assertFindings(
                Rule.OPERATION_NAME,
                hold(
                        "## Sample\n",
                        "## Sample\n"
                                + request.replace("\"operationName", "»\"operationName")
                                        .replace("\"Hold\"", "\"Holds\"")));
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME,
                hold(
                        "| Parameter |", "»| Parameter |",
                        "| operationName | Hold |\n", "",
                        "## Sample\n", "## Sample\n" + request.replace("calls/0A1B", "calls/0A1B/x")));
    }

    private static void assertMessage(String page, String message) {
        assertThat(assertFindings(Rule.OPERATION_NAME, page))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void aPlaceholderForTheNameIsNotAnotherName() {
        String page = """
                # Gate

                ## gate_open

                ### Parameters

                | Name | Type |
                |---|---|
                | gate | string |

                ```json
                {"command": "{% $page.title %}", "id": 1, "gate": "a"}
                ```
                """;
        assertThat(StyledPage.places(Rule.OPERATION_NAME, "style = command", page))
                .isEmpty();
    }
}
