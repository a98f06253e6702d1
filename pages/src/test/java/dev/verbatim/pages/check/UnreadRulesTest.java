package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about content that is not read: page-unrecognised, page-unsampled, table-unread, sample-unread, block-unused. */
final class UnreadRulesTest {
    private static final String PARAMETERS =
            "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |\n";
    private static final String PROPERTIES = "| Request URL | /api/v2/me/calls/{id} |\n|---|---|\n"
            + "| HTTP method | POST |\n| Required features | api-voice |\n";
    private static final String REQUEST =
            "```\nPOST api/v2/me/calls/0A1B\n{\n  \"operationName\": \"Hold\",\n  \"reason\": \"lunch\"\n}\n```\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paramters",
                "Paramaters",
                "Parametres",
                "Parameters:",
                "Request parameters",
                "Params",
                "Parameters of the request",
                "Arguments"
            })
    void reportsAHeadingSimilarToParameters(String heading) {
        assertThat(assertFindings(Rule.PAGE_UNRECOGNISED, hold("## Parameters", "»## " + heading)))
                .extracting(Finding::message)
                .containsExactly("the page has the heading \"" + heading
                        + "\" instead of Parameters, so it is not read as an operation; write Parameters");
    }

    @Test
    void misspeltHeadingIsReportedOnAnyPage() {
        assertFindings(Rule.PAGE_UNRECOGNISED, "# Hold\n\n»## Paramters\n\nNone.\n");
    }

    @Test
    void reportsAPageWithRowsOrSamplesButWithoutTheHeading() {
        String rows = hold("## Parameters\n\n", "").replace("| operationName", "| »operationName");
        assertThat(assertFindings(Rule.PAGE_UNRECOGNISED, rows))
                .extracting(Finding::message)
                .containsExactly("the page has the row \"operationName\", but no heading Parameters, so it is not"
                        + " read as an operation; put that heading above the table with the row"
                        + " operationName");
        String samples =
                hold("## Parameters\n\n" + PARAMETERS, "", PROPERTIES, "").replace("POST", "»POST");
        assertThat(assertFindings(Rule.PAGE_UNRECOGNISED, samples))
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("the page has samples, but no heading Parameters"));
    }

    @Test
    void reportsAPageWhoseTableOfAnOperationHasNoDelimiterLine() {
        assertFindings(
                Rule.PAGE_UNRECOGNISED,
                "# Hold\n\nParameters\n\n»| Parameter | Value |\n| operationName | Hold |\n| reason | Optional |\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Calls\n\nWhat calls are.\n\n```\n{\"id\": \"0A1B\", \"state\": \"Held\"}\n```\n",
                "# Return values\n\n| Code | Description |\n|---|---|\n| 0 | Fine. |\n",
                "# Parameters of all operations\n\nThere are none.\n",
                "# Perimetry\n",
                "# Calls\n\n```\nGET /api/v2/me/calls\n```\n\n```\n{\"statusCode\": 0}\n```\n",
                "# Calls\n\n| Request URL | /api/v2/me/calls |\n|---|---|\n| HTTP method | GET |\n",
                ""
            })
    void otherPagesAreIgnored(String page) {
        assertFindings(Rule.PAGE_UNRECOGNISED, page);
    }

    @Test
    void reportsAPageWithoutASample() {
        String page = hold();
        assertThat(assertFindings(Rule.PAGE_UNSAMPLED, "»" + page.substring(0, page.indexOf("## Sample"))))
                .extracting(Finding::message)
                .containsExactly("the page has no sample, so every parameter is read as a string unless its row"
                        + " gives a type; add a heading Sample and below it a fenced block with a line METHOD path and"
                        + " the JSON");
    }

    @Test
    void reportsATableWithoutDelimiterLine() {
        String missing = PARAMETERS.replace("|---|---|\n", "");
        assertThat(assertFindings(Rule.TABLE_UNREAD, hold(PARAMETERS, "»" + missing)))
                .extracting(Finding::message)
                .containsExactly("this is not a Markdown table: the line |---|---| below its first row is missing;"
                        + " add it, with one --- for each column");
        assertFindings(Rule.TABLE_UNREAD, hold(PROPERTIES, "»" + PROPERTIES.replace("|---|---|\n", "")));
        assertFindings(Rule.TABLE_UNREAD, hold(PARAMETERS, "»" + missing.replaceAll("(?m)^\\| | \\|$", "")));
        assertFindings(
                Rule.TABLE_UNREAD,
                hold(PARAMETERS, "Send these:\n\n»" + PARAMETERS.replace("|---|---|", "\n|---|---|")));
    }

    @Test
    void reportsATableWhoseDelimiterLineDoesNotFit() {
        assertThat(assertFindings(Rule.TABLE_UNREAD, hold(PARAMETERS, "»" + PARAMETERS.replace("|---|---|", "|---|"))))
                .extracting(Finding::message)
                .containsExactly("this is not a Markdown table: the line |---|---| does not have as many columns as the"
                        + " first row; write one --- for each column");
        assertFindings(Rule.TABLE_UNREAD, hold(PROPERTIES, "»" + PROPERTIES.replace("|---|---|", "|---|")));
    }

    @Test
    void reportsAListInsteadOfATable() {
        assertThat(assertFindings(Rule.TABLE_UNREAD, hold(PARAMETERS, "»* `operationName`: Hold\n* `reason`: Why.\n")))
                .extracting(Finding::message)
                .containsExactly(
                        "a Markdown table is expected here, and a list is not read; write the lines | Parameter |"
                                + " Value |, |---|---|, | operationName | ... |, and one line for each further row");
        assertThat(assertFindings(
                        Rule.TABLE_UNREAD,
                        hold(PROPERTIES, "»1. Request URL: /api/v2/me/calls/{id}\n1. HTTP method: POST\n")))
                .extracting(Finding::message)
                .containsExactly(
                        "a Markdown table is expected here, and a list is not read; write the lines | Request URL"
                                + " | /api/... |, |---|---|, | HTTP method | POST |, and one line for each further row");
    }

    @Test
    void reportsAnHtmlTable() {
        String html = "»<table>\n<tr><th>Parameter</th><th>Value</th></tr>\n"
                + "<tr><td>operationName</td><td>Hold</td></tr>\n</table>\n";
        assertThat(assertFindings(Rule.TABLE_UNREAD, hold(PARAMETERS, html)))
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("a Markdown table is expected here, and HTML is not read"));
        assertFindings(
                Rule.TABLE_UNREAD,
                hold(PROPERTIES, "»<table><tr><th>Request URL</th><td>/api/v2/me/calls/{id}</td></tr></table>\n"));
    }

    @Test
    void listsAndTablesElsewhereAreIgnored() {
        assertFindings(
                Rule.TABLE_UNREAD,
                hold(
                        "Puts a call on hold.",
                        "- Puts a call\n- on hold.\n\n<table><tr><td>x</td></tr></table>\n\n| x | y |",
                        "## Parameters\n",
                        "## Parameters\n\n- All are strings.\n"));
    }

    @Test
    void reportsAnIndentedSample() {
        String indented = REQUEST.replace("```\n", "").replaceAll("(?m)^", "    ");
        assertThat(assertFindings(Rule.SAMPLE_UNREAD, hold(REQUEST, indented.replaceFirst("    ", "    »"))))
                .extracting(Finding::message)
                .containsExactly(
                        "this sample is indented, but only fenced blocks are read; put a line ``` before it and a"
                                + " line ``` after it");
        assertFindings(
                Rule.SAMPLE_UNREAD,
                hold(
                        REQUEST,
                        "1. Send it:\n\n        »POST api/v2/me/calls/0A1B\n        {\"operationName\": \"Hold\"}\n"));
        assertFindings(
                Rule.SAMPLE_UNREAD,
                hold("```\n{\n  \"statusCode\": 0\n}\n```", "    »HTTP/1.1 200 OK\n\n    {\"statusCode\": 0}"));
    }

    @Test
    void reportsASampleInHtml() {
        assertThat(assertFindings(
                        Rule.SAMPLE_UNREAD,
                        hold(
                                "```\n{\n  \"statusCode\": 0\n}\n```",
                                "»<pre><code>\n{\n  &quot;statusCode&quot;: 0\n}\n</code></pre>")))
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("this sample is in HTML"));
    }

    @Test
    void indentedTextIsNotASample() {
        assertFindings(
                Rule.SAMPLE_UNREAD,
                hold(
                        "### HTTP response\n",
                        "### HTTP response\n\n    The answer comes at once.\n",
                        "Puts a call",
                        "    Puts"));
    }

    @Test
    void reportsABlockThatIsNotAMessage() {
        assertThat(assertFindings(
                        Rule.BLOCK_UNUSED,
                        hold("## Sample\n", "## Sample\n\n```\n»{\"id\": \"0A1B\"}\n```\n\n```sh\n\n»curl it\n```\n")))
                .extracting(Finding::message)
                .containsOnly(
                        "this block is not recognised as a request, a response or a notification, so it is ignored;"
                                + " if it is one, put a heading such as Request or Response above it");
        assertFindings(Rule.BLOCK_UNUSED, hold("## Sample\n", "## Sample\n\n    »{\"id\": \"0A1B\"}\n"));
    }

    @Test
    void findingsOfOnePageDoNotHideOthers() {
        assertFindingsAmongOthers(
                Rule.PAGE_UNRECOGNISED,
                Map.of("voice/A.md", hold("## Parameters", "»## Paramters"), "voice/B.md", hold(), "C.md", "# C\n"));
    }

    @Test
    void theAdviceFitsTheStyle() {
        String page =
                "# Gate\n\n```json\n{\"jsonrpc\": \"2.0\", \"method\": \"<name>\", \"params\": {\"gate\": 1}, \"id\": 1}\n```\n";

        assertThat(StyledPage.findings(Rule.PAGE_UNRECOGNISED, "style = json-rpc", page))
                .extracting(Finding::message)
                .containsExactly(
                        "the page has samples, but no request that names an operation in method and no table or"
                                + " list of parameters below the name of one, so it is not read as operations; write the name of each"
                                + " operation as a heading, and Parameters above its parameters");
    }
}
