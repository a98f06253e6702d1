package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;

import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about single values in any sample: uri-syntax and value-whitespace. */
final class ValueRulesTest {
    private static final String URI = "\"uri\": \"http://127.0.0.1:8080/api/v2/me/calls/0A1B\"";

    @ParameterizedTest
    @ValueSource(strings = {"uri", "deviceUri", "userURI", "URI", "Uri"})
    void memberNamedAsAUriMustHoldAUri(String name) {
        assertFindings(Rule.URI_SYNTAX, hold(URI, "»\"" + name + "\": \"http: //localhost/0A1B\""));
        assertFindings(Rule.URI_SYNTAX, hold(URI, "\"" + name + "\": \"/calls/0A1B?x=1\""));
        assertFindings(Rule.URI_SYNTAX, hold(URI, "\"" + name + "\": [\"a b\", 7]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uris", "url", "Urine", "iuri", "path"})
    void otherMembersMayHoldAnything(String name) {
        assertFindings(Rule.URI_SYNTAX, hold(URI, "\"" + name + "\": \"http: //localhost/0A1B\""));
    }

    @Test
    void urisInRequestsAndResponsesAreChecked() {
        assertFindings(
                Rule.URI_SYNTAX, hold("| reason |", "| uri |", "\"reason\": \"lunch\"", "»\"uri\": \"http://[::1\""));
        assertFindings(Rule.URI_SYNTAX, hold("\"statusCode\": 0", "\"statusCode\": 0, \"a\": [{ »\"uri\": \"{id}\"}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "messageType", "notificationType", "operationName", "channel"})
    void comparedValueMustNotBeginOrEndWithWhiteSpace(String name) {
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "»\"" + name + "\": \" Held\""));
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "»\"" + name + "\": \"Held\\t\""));
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "»\"" + name + "\": \" \""));
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "\"" + name + "\": \"\""));
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "\"" + name + "\": \"Held up\""));
        assertFindingsAmongOthers(Rule.VALUE_WHITESPACE, hold(URI, "\"" + name + "\": [\" \"]"));
    }

    @Test
    void otherValuesMayBeginOrEndWithWhiteSpace() {
        assertFindings(Rule.VALUE_WHITESPACE, hold(URI, "\"text\": \" Held \""));
    }

    @Test
    void operationNameWithABlankAlsoDiffersFromTheName() {
        assertFindingsAmongOthers(
                Rule.VALUE_WHITESPACE, hold("\"operationName\": \"Hold\"", "»\"operationName\": \"Hold \""));
        assertFindingsAmongOthers(
                Rule.OPERATION_NAME, hold("\"operationName\": \"Hold\"", "»\"operationName\": \"Hold \""));
    }
}
