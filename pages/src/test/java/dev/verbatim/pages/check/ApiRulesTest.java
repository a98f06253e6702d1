package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that compare the pages of a folder: capability-unknown and type-conflict. */
final class ApiRulesTest {
    private static final String CAPABILITY = "        \"Hold\"\n";
    private static final String SECOND = """

            ## Sample 2

            ```
            {"data": {"call": {"id": "0A1B", "state": "Held"}, "messageType": "CallStateChangeMessage"}, "channel": "/c"}
            ```
            """;

    @Test
    void capabilityMustBeAnOperationOfTheFolder() {
        assertThat(assertFindings(
                        Rule.CAPABILITY_UNKNOWN, hold(CAPABILITY, "        \"Hold\", »\"Held\", »\"Answer\", 7\n")))
                .extracting(Finding::message)
                .containsExactly(
                        "the capability \"Held\" has no page in voice; did you mean Hold?",
                        "the capability \"Answer\" has no page in voice; add a page for the operation");
    }

    @Test
    void unknownCapabilityIsReportedOncePerApiAtItsFirstOccurrence() {
        String both = hold(CAPABILITY, "        \"Hold\", \"Retrieve\", \"Retrieve\"\n");
        String marked = hold(CAPABILITY, "        \"Hold\", »\"Retrieve\", \"Retrieve\"\n");
        assertFindingsAmongOthers(
                Rule.CAPABILITY_UNKNOWN,
                Map.of("voice/b.md", both, "voice/B.md", marked, "voice/a.md", both, "sms/z.md", marked));
    }

    @Test
    void apiIsAFolderAtAnyDepth() {
        String answer = hold("Hold", "Answer", "\"Answer\"\n      ]", "\"Hold\"\n      ]");
        String marked = hold("Hold", "Answer", "\"Answer\"\n      ]", "»\"Hold\"\n      ]");
        assertFindingsAmongOthers(
                Rule.CAPABILITY_UNKNOWN,
                Map.of(
                        "v2/voice/Hold.md",
                        hold(),
                        "v2/voice/Answer.md",
                        answer,
                        "v2/Answer.md",
                        marked,
                        "Answer.md",
                        marked));
    }

    @Test
    void memberOfANotificationMustHaveOneTypeInTheApi() {
        String number = SECOND.replace("\"0A1B\"", "1");
        assertThat(assertFindings(Rule.TYPE_CONFLICT, hold() + number.replace(" 1,", " »1,")))
                .extracting(Finding::message)
                .containsExactly(
                        "\"data.call.id\" is a number here, but a string at voice/Hold.md:47:13; use the same type"
                                + " in all samples");
        assertFindingsAmongOthers(
                Rule.TYPE_CONFLICT,
                Map.of(
                        "voice/A.md",
                        hold(),
                        "voice/B.md",
                        hold() + number.replace(" 1,", " »1,"),
                        "sms/C.md",
                        hold("\"0A1B\"", "1")));
    }

    @Test
    void parameterMayHaveTheTypesThatItsRowNames() {
        String second = "\n\n## Sample 2\n\n```\nPOST api/v2/me/calls/0A1B\n"
                + "{\"operationName\": \"Hold\", \"reason\": »5}\n```\n";

        assertFindings(Rule.TYPE_CONFLICT, typed("String, usually") + second);
        assertFindings(Rule.TYPE_CONFLICT, typed("Number or String") + second.replace("»", ""));
    }

    private static String typed(String type) {
        return hold(
                "| Parameter | Value |\n|---|---|",
                "| Parameter | Value | Type |\n|---|---|---|",
                "| operationName | Hold |",
                "| operationName | Hold | |",
                "| reason | Why the call is held. |",
                "| reason | Why the call is held. | " + type + " |");
    }

    @Test
    void conflictIsReportedOncePerPath() {
        assertFindings(
                Rule.TYPE_CONFLICT,
                hold()
                        + SECOND.replace("\"0A1B\"", "»1")
                        + SECOND.replace("\"0A1B\"", "true").replace("\"Held\"", "»{}"));
    }

    @Test
    void nullMatchesEveryType() {
        assertFindings(Rule.TYPE_CONFLICT, hold() + SECOND.replace("\"0A1B\"", "null"));
        assertFindings(Rule.TYPE_CONFLICT, hold("\"id\": \"0A1B\"", "\"id\": null") + SECOND);
    }

    @Test
    void elementsOfAllArraysAreComparedTogether() {
        assertFindings(
                Rule.TYPE_CONFLICT,
                hold("\"state\": \"Held\"", "\"state\": [\"Held\", \"x\"]")
                        + SECOND.replace("\"Held\"", "[null, \"x\", »1]"));
        assertFindings(
                Rule.TYPE_CONFLICT,
                hold("\"state\": \"Held\"", "\"state\": [{\"x\": 1}, {\"y\": 1}]")
                        + SECOND.replace("\"Held\"", "[{\"x\": 2, \"y\": »\"2\"}]"));
    }

    @Test
    void singleSampleMayMixTypes() {
        assertFindings(Rule.TYPE_CONFLICT, hold("\"Held\"", "[1, \"x\"]"));
        assertFindings(Rule.TYPE_CONFLICT, hold("\"Held\"", "[1, \"x\"]") + SECOND.replace("\"Held\"", "[]"));
    }

    @Test
    void firstDifferingValueMayBeInTheFirstSample() {
        assertFindings(
                Rule.TYPE_CONFLICT, hold("\"Held\"", "[1, »\"x\"]") + SECOND.replace("\"Held\"", "[null, \"y\"]"));
        assertFindings(Rule.TYPE_CONFLICT, hold("\"Held\"", "[1, »\"x\"]") + SECOND.replace("\"Held\"", "[\"y\", 2]"));
    }

    @Test
    void messageTypesAreComparedSeparately() {
        assertFindings(
                Rule.TYPE_CONFLICT, hold() + SECOND.replace("\"0A1B\"", "1").replace("StateChange", "Other"));
        assertFindings(
                Rule.TYPE_CONFLICT,
                hold() + SECOND.replace("\"0A1B\"", "1").replace("messageType", "notificationType"));
    }

    @Test
    void payloadWithoutEnvelopeIsComparedWithTheDataOfEnvelopes() {
        assertFindingsAmongOthers(
                Rule.TYPE_CONFLICT,
                hold() + "\n```\n{\"messageType\": \"CallStateChangeMessage\", \"call\": {\"id\": »1}}\n```\n");
    }

    @Test
    void memberOfRequestsMustHaveOneType() {
        assertFindings(
                Rule.TYPE_CONFLICT,
                hold()
                        + "\n## Sample 2\n\n```\nPOST api/v2/me/calls/0A1B\n{\"operationName\": \"Hold\", \"reason\": »1}\n```\n");
    }
}
