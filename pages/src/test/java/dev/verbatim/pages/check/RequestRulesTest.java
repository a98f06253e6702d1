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

/** Rules about the line METHOD path: request-line, request-url and request-method. */
final class RequestRulesTest {
    private static final String LINE = "POST api/v2/me/calls/0A1B\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v2/me/calls/0A1B\n",
                "POST\tapi/v2/me/calls/0A1B \t\n",
                "  POST api/v2/me/calls/0A1B HTTP/1.1\n",
                "\n\nPOST api/v2/me/calls/0A1B\n\n\n",
                "POST api/v2/me/calls/0A1B\nContent-Type: application/json\nAccept: */*\n\n",
            })
    void requestLineMayBeFollowedByHeadersAndBlankLines(String lines) {
        assertFindings(Rule.REQUEST_LINE, hold(LINE, lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "»POST on api/v2/me/calls/0A1B\n",
                "»HTTP POST api/v2/me/calls/0A1B\n",
                "»post api/v2/me/calls/0A1B\n",
                "»POST api/v2/me/calls/0A1B HTTP/2\n",
                "»POST: api/v2/me/calls/0A1B\n",
                "»TRACE api/v2/me/calls/0A1B\n",
                "»POST api/v2/me/calls/0A1B\nwith the body\n",
                "\n  »Content-Type: application/json\n",
                "»curl -X POST https://127.0.0.1/api/v2/me/calls/0A1B -d\n",
                "»$ curl -X POST https://127.0.0.1/api/v2/me/calls/0A1B -d\n",
                "»**POST api/v2/me/calls/0A1B**\n",
                "»`POST api/v2/me/calls/0A1B`\n",
                "»> POST api/v2/me/calls/0A1B\n\n",
                "»\"POST api/v2/me/calls/0A1B\"\n",
            })
    void lineOfAnotherFormIsNotARequestLine(String lines) {
        assertFindings(Rule.REQUEST_LINE, hold(LINE, lines));
    }

    @Test
    void messageShowsTheRequestLineToAdd() {
        assertThat(assertFindings(Rule.REQUEST_LINE, hold(LINE + "{", "»{")))
                .extracting(Finding::message)
                .containsExactly("the request has no request line; add one before the JSON, such as"
                        + " POST /api/v2/me/calls/{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST api/v2/me/calls/0A1B\n\n",
                "**POST** `/api/v2/me/calls/{id}`\n",
                "Send\n\n**POST `http://localhost/api/v2/me/calls/0A1B`**\n\n<!-- as seen -->\n\n",
            })
    void requestLineMayBeTheParagraphBeforeTheBlock(String paragraph) {
        assertFindings(Rule.REQUEST_LINE, hold("```\n" + LINE, paragraph + "```\nAccept: */*\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agent sends\nPOST api/v2/me/calls/0A1B\n",
                "POST api/v2/me/calls/0A1B\n\nThe body:\n",
                "POST on api/v2/me/calls/0A1B\n\n",
                "POST request\n\n",
            })
    void paragraphWithMoreThanARequestLineIsProse(String paragraph) {
        assertFindings(Rule.REQUEST_LINE, hold("```\n" + LINE + "{", paragraph + "```\n»{"));
    }

    @Test
    void proseBetweenRequestLineAndBodySeparatesThem() {
        String paragraph = "POST api/v2/me/calls/0A1B\n\n```\n";
        assertFindings(Rule.REQUEST_LINE, hold("```\n" + LINE, paragraph + "»with the body\n"));
        assertFindings(Rule.REQUEST_LINE, hold("```\n" + LINE, paragraph + "\n\nAccept: */*\nFrom: x\n"));
    }

    @Test
    void requestWithoutRequestLineIsNotCheckedByOtherRules() {
        assertFindings(Rule.REQUEST_LINE, hold(LINE, "»PUT on api/v2/calls/XYZ\n"));
    }

    @Test
    void requestThatDoesNotParseStillHasAPathAndAMethod() {
        assertFindingsAmongOthers(Rule.REQUEST_LINE, hold(LINE + "{", "»{{"));
        assertFindingsAmongOthers(Rule.REQUEST_URL, hold(LINE + "{", "POST »api/v2/calls/0A1B\n{{"));
        assertFindingsAmongOthers(Rule.REQUEST_METHOD, hold(LINE + "{", "»PUT api/v2/me/calls/0A1B\n{{"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/me/calls/0A1B",
                "api/v2/me/calls/0A1B/",
                "http://gws.example.test:8080/api/v2/me/calls/0A1B",
                "https://127.0.0.1/api/v2/me/calls/0A1B?fields=*",
                "api/v2/me/calls/0A1B/?fields=a/b#c",
                "api/v2/me/calls/{id}",
                "api/v2/me/calls/<id>",
                "api/v2/me/calls/0A1B,",
            })
    void pathMatchesSegmentBySegment(String path) {
        assertFindings(Rule.REQUEST_URL, hold("api/v2/me/calls/0A1B\n", path + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v2/calls/0A1B",
                "api/v2/me/calls",
                "api/v2/me/calls/",
                "api/v2/me/calls//",
                "api/v2/me/calls/0A1B/users",
                "api/v2/Me/calls/0A1B",
                "v2/me/calls/0A1B",
                ".../api/v2/me/calls/0A1B",
                "…/api/v2/me/calls/0A1B",
                "gws.example.test/api/v2/me/calls/0A1B",
                "//api/v2/me/calls/0A1B",
            })
    void pathWithADifferentSegmentDoesNotMatch(String path) {
        assertFindings(Rule.REQUEST_URL, hold("api/v2/me/calls/0A1B\n", "»" + path + "\n"));
    }

    @Test
    void documentedUrlMayHaveAHostAndMarkupButNoAngleBrackets() {
        assertFindings(Rule.REQUEST_URL, hold("| /api/v2/me/calls/{id} |", "| `http://host/api/v2/me/calls/{id}/` |"));
        assertFindings(
                Rule.REQUEST_URL,
                hold("| /api/v2/me/calls/{id} |", "| /api/v2/me/calls/<id> |").replace("POST api", "POST »api"));
    }

    @Test
    void pathInAParagraphIsReportedAtItsPosition() {
        assertThat(assertFindings(Rule.REQUEST_URL, hold("```\n" + LINE, "  **POST** `»/api/v2/calls/0A1B`\n\n```\n")))
                .extracting(Finding::message)
                .containsExactly("the path \"/api/v2/calls/0A1B\" does not match the Request URL"
                        + " \"/api/v2/me/calls/{id}\"; correct the one that is wrong");
    }

    @Test
    void requestWithAnotherMethodIsReported() {
        assertFindings(Rule.REQUEST_METHOD, hold("POST api", "»PUT api"));
        assertFindings(Rule.REQUEST_METHOD, hold("| POST |", "| DELETE |", "POST api", "»POST api"));
        assertFindings(Rule.REQUEST_METHOD, hold("| POST |", "| `Post` |"));
    }

    @Test
    void urlAndMethodAreNotCheckedIfNotDocumented() {
        assertFindingsAmongOthers(Rule.REQUEST_URL, hold("| Request URL |", "| URL |", "calls/0A1B\n", "x\n"));
        assertFindingsAmongOthers(Rule.REQUEST_METHOD, hold("| HTTP method |", "| method |", "POST api", "PUT api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "DELETE"})
    void bodyOfAMethodWithoutBodyIsReported(String method) {
        String page = hold("| HTTP method | POST |", "| HTTP method | " + method + " |", "POST api", method + " api");
        assertThat(assertFindings(Rule.REQUEST_BODY, MarkedPage.replace(page, "{\n  \"op", "»{\n  \"op")))
                .extracting(Finding::message)
                .containsExactly("a " + method + " request must not rely on a body, because proxies may"
                        + " drop it (RFC 9110); use POST or PUT, or remove the body");
        assertFindings(
                Rule.REQUEST_BODY, hold("| HTTP method | POST |", "| HTTP method | PUT |", "POST api", "PUT api"));
    }
}
