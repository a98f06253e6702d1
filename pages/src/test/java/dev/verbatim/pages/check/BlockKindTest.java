package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;

import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of blocks, tested through the rules that check them. */
final class BlockKindTest {
    private static final String EMPTY_BLOCK = "\n```\n»{}\n```\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Notification",
                "### CometD",
                "###### The notifications, in order",
                "## CometD response to the request",
                "## NOTIFICATION (response)",
                "## Notification\n\n#### Agent leaves",
            })
    void headingMakesANotification(String heading) {
        assertFindingsAmongOthers(Rule.NOTIFICATION_ENVELOPE, hold() + "\n" + heading + "\n" + EMPTY_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Response",
                "### HTTP responses",
                "## Request and response",
                "## Notification\n\n### Response",
                "## Response\n\n### On success",
            })
    void headingMakesAResponse(String heading) {
        assertFindingsAmongOthers(Rule.RESPONSE_STATUS, hold() + "\n" + heading + "\n" + EMPTY_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Request",
                "### requests",
                "## The `Request`",
                "## Request\n\n### Second",
                "## Response\n\n### Request"
            })
    void headingMakesARequest(String heading) {
        assertFindingsAmongOthers(Rule.REQUEST_LINE, hold() + "\n" + heading + "\n" + EMPTY_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Requested",
                "## SendStartTypingNotification",
                "## Request_body",
                "## Response\n\n## Sample",
                "### Response\n\n## Sample\n\n### Next",
                "# Request",
            })
    void onlyWholeWordsOfAnOpenHeadingCount(String heading) {
        String fragment = hold() + "\n" + heading + "\n" + EMPTY_BLOCK.replace("»", "");
        assertFindingsAmongOthers(Rule.NOTIFICATION_ENVELOPE, fragment);
        assertFindingsAmongOthers(Rule.RESPONSE_STATUS, fragment);
        assertFindingsAmongOthers(Rule.REQUEST_LINE, fragment);
    }

    @Test
    void blockUnderARequestHeadingIsARequest() {
        assertFindingsAmongOthers(
                Rule.REQUEST_LINE, hold() + "\n## Request\n\n```\n»{\"messageType\": \"X\", \"statusCode\": 0}\n```\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Response", "## Notification", "## Sample 3"})
    void blockWithARequestLineIsARequest(String heading) {
        assertFindingsAmongOthers(
                Rule.REQUEST_URL, hold() + "\n" + heading + "\n\n```\nPOST »api/x\n{\"messageType\": \"X\"}\n```\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"messageType\": 1}",
                "{\"notificationType\": 1}",
                "{\"channel\": 1}",
                "{\"data\": {\"messageType\": 1}}",
                "{\"data\": {\"a\": {}, \"notificationType\" : 1}}",
                "{\"data\": {\"channel\": 1}}",
            })
    void membersMakeANotificationEvenUnderAResponseHeading(String json) {
        assertFindingsAmongOthers(Rule.NOTIFICATION_ENVELOPE, hold() + "\n## Response\n\n```\n»" + json + "\n```\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\": {\"messageType\": 1}}",
                "{\"data\": {\"call\": {\"channel\": 1}}}",
                "[{\"channel\": 1}]"
            })
    void nestedMembersDoNotMakeANotification(String json) {
        assertFindingsAmongOthers(Rule.NOTIFICATION_ENVELOPE, hold() + "\n## Sample 2\n\n```\n" + json + "\n```\n");
    }

    @Test
    void statusCodeMakesAResponse() {
        assertFindingsAmongOthers(
                Rule.RESPONSE_STATUS, hold() + "\n## Sample 2\n\n```\n»{\"statusCode\": \"0\"}\n```\n");
    }
}
