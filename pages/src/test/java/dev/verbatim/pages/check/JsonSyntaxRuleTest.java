package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

final class JsonSyntaxRuleTest {
    @Test
    void firstInvalidTokenIsReported() {
        assertFindings(Rule.JSON_SYNTAX, hold("\"lunch\"\n}", "\"lunch\",\n»}"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"Hold\",\n  \"reason\"", "\"Hold\"\n  »\"reason\""));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "»'statusCode': 0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "»u'statusCode': 0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "»statusCode: 0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": 0»L"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": 0»0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": »+0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\" »= 0"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": »None"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": 0 »// fine"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"Hold\"\n      ],", "\"Hold\"\n      »},"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"state\": \"Held\"", "\"state\": »\"Held"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"state\": \"Held\"", "\"state\": »\"He\\ld\""));
        assertFindings(Rule.JSON_SYNTAX, hold("\"0A1B\",", "\"0A1B\",\n      »..."));
    }

    @Test
    void truncatedTextIsReportedAfterItsLastCharacter() {
        assertThat(assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0\n}", "\"statusCode\": 0»  \n\n  ")))
                .extracting(Finding::message)
                .containsExactly("not JSON: ',' or '}' expected; the text ends before everything is closed");
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0\n}", "\"statusCode\":»"));
        assertFindings(Rule.JSON_SYNTAX, hold("/v2/me/calls\"\n}", "/v2/me/calls\"»"));
    }

    @Test
    void textAfterTheJsonIsReported() {
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0\n}", "\"statusCode\": 0\n}\n»{}"));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0\n}", "\"statusCode\": 0\n}»}"));
    }

    @Test
    void invalidBlockGivesOneFindingOnly() {
        assertFindings(
                Rule.JSON_SYNTAX,
                hold("  \"operationName\": \"Hold\",\n  \"reason\"", "  »'a': 1,\n  'b': 2,\n  \"until\": "));
        assertFindings(Rule.JSON_SYNTAX, hold("\"statusCode\": 0", "»statusCode 0"));
        assertFindings(
                Rule.JSON_SYNTAX, hold("\"channel\"", "»channel", "127.0.0.1:8080", "127 .0.0.1", "\"0A1B\"", "\"X\""));
    }

    @Test
    void missingBodyIsReportedUnlessTheMethodNeedsNone() {
        assertFindings(
                Rule.JSON_SYNTAX, hold("0A1B\n{\n  \"operationName\": \"Hold\",\n  \"reason\": \"lunch\"\n}", "0A1B»"));
        assertFindings(
                Rule.JSON_SYNTAX,
                hold(
                        "POST api/v2/me/calls/0A1B\n{\n  \"operationName\": \"Hold\",\n  \"reason\": \"lunch\"\n}",
                        "GET api/v2/me/calls/0A1B",
                        "| POST |",
                        "| GET |"));
        assertFindings(Rule.JSON_SYNTAX, hold("```\n{\n  \"statusCode\": 0\n}", "»```\n"));
    }

    @Test
    void invalidNotificationIsRecognisedByItsMembers() {
        String scenario = hold("### CometD notification\n", "The call is held:\n", "### HTTP response\n", "And:\n");
        assertFindings(Rule.JSON_SYNTAX, scenario.replace("### Request\n", ""));
        assertFindings(
                Rule.JSON_SYNTAX,
                scenario.replace("### Request\n", "")
                        .replace("\"Held\",", "\"Held\",»,")
                        .replace("\"statusCode\": 0\n", "\"statusCode\": 0,\n»"));
    }

    @Test
    void fragmentIsNotASample() {
        assertFindingsAmongOthers(
                Rule.JSON_SYNTAX,
                hold(
                        "## Sample\n",
                        "## Sample\n\n```\n\"userData\": {\n```\n\n```\n{\"key\": }\n```\n\n```xml\n<a/>\n```\n"));
    }
}
