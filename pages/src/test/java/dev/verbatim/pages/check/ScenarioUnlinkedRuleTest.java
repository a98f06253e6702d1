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

final class ScenarioUnlinkedRuleTest {
    private static final String REQUEST = "POST api/v2/me/calls/0A1B";

    @Test
    void notificationMustMentionTheIdInTheRequestPath() {
        assertThat(assertFindings(Rule.SCENARIO_UNLINKED, hold(REQUEST, "»POST api/v2/me/calls/0XYZ")))
                .extracting(Finding::message)
                .containsExactly(
                        "no notification of this sample mentions \"0XYZ\", the id in the request's path; use the"
                                + " same id in the request and in the notifications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0A1B2\"", "\"x0A1B\"", "\"0A1B-2\"", "\"_0A1B\"", "\"0a1b\""})
    void mentionMustBeAWholeWord(String id) {
        String page = hold("\"id\": \"0A1B\"", "\"id\": " + id, "/calls/0A1B\"\n", "/calls\"\n");
        assertFindings(Rule.SCENARIO_UNLINKED, MarkedPage.replace(page, REQUEST, "»" + REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"path\": \"/calls/0A1B\"",
                "\"path\": \"x 0A1B, y\"",
                "\"0A1B\": 0",
                "\"id\": \"0A1B2\", \"parent\": \"0A1B\""
            })
    void mentionMayBeAnywhereInTheText(String member) {
        assertFindings(Rule.SCENARIO_UNLINKED, hold("\"id\": \"0A1B\"", member, "/calls/0A1B\"\n", "/calls\"\n"));
    }

    @Test
    void lastSegmentOfAUriInTheBodyCountsAsId() {
        String linked = hold(
                REQUEST, "POST api/v2/me/calls/0XYZ", "\"lunch\"", "\"http://localhost/api/v2/me/calls/0A1B/?x=1\"");
        assertFindings(Rule.SCENARIO_UNLINKED, linked);
        assertFindings(
                Rule.SCENARIO_UNLINKED,
                hold(
                        REQUEST,
                        "POST api/v2/me/calls/0XYZ",
                        "| reason |",
                        "| callUri |",
                        "\"reason\": \"lunch\"",
                        "\"callUri\": \"/calls/0A1B\""));
        assertFindings(
                Rule.SCENARIO_UNLINKED, hold(REQUEST, "»POST api/v2/me/calls/0XYZ", "\"lunch\"", "\"calls/0A1B\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id}", "<id>", "0A1B,", "0A1B;", "0A1B/?x=0XYZ", "0A1B#0XYZ", ",", "..."})
    void punctuationAfterThePathAndPlaceholdersAreNotIds(String id) {
        assertFindings(Rule.SCENARIO_UNLINKED, hold(REQUEST, "POST api/v2/me/calls/" + id));
    }

    @Test
    void onlyPlaceholdersNamedAsIdsGiveIds() {
        String other = hold("/calls/{id}", "/calls/{call}", REQUEST, "POST api/v2/me/calls/0XYZ");
        assertFindings(Rule.SCENARIO_UNLINKED, other);
        assertFindings(
                Rule.SCENARIO_UNLINKED, MarkedPage.replace(other, "{call}", "{callId}", "POST api", "»POST api"));
        assertFindings(
                Rule.SCENARIO_UNLINKED, MarkedPage.replace(other, "{call}", "{callID}", "POST api", "»POST api"));
    }

    @Test
    void segmentsWithDigitsOfAPathThatDoesNotMatchAreIds() {
        assertFindingsAmongOthers(Rule.SCENARIO_UNLINKED, hold(REQUEST, "»POST api/v2/calls/0XYZ"));
        assertFindingsAmongOthers(Rule.SCENARIO_UNLINKED, hold(REQUEST, "POST api/v2/devices/0XYZ/calls/0A1B"));
        assertFindingsAmongOthers(Rule.SCENARIO_UNLINKED, hold(REQUEST, "POST api/v2/calls/abc"));
    }

    @Test
    void scenarioWithoutParsedNotificationIsNotChecked() {
        String broken = hold(REQUEST, "POST api/v2/me/calls/0XYZ", "\"Held\"", "Held");
        assertFindingsAmongOthers(Rule.SCENARIO_UNLINKED, broken);
        assertFindingsAmongOthers(
                Rule.SCENARIO_UNLINKED,
                MarkedPage.replace(broken, "POST api", "»POST api")
                        + "\n```\n{\"data\": {}, \"channel\": \"\"}\n```\n");
    }

    @Test
    void requestThatDoesNotParseMayContainTheMention() {
        assertFindingsAmongOthers(
                Rule.SCENARIO_UNLINKED, hold(REQUEST, "POST api/v2/me/calls/0XYZ", "\"lunch\"", "'lunch'"));
    }

    @Test
    void notificationThatDoesNotParseMayContainTheMention() {
        assertFindingsAmongOthers(
                Rule.SCENARIO_UNLINKED,
                hold(REQUEST, "POST api/v2/me/calls/0XYZ") + "\n```\n{\"data\": {}, \"channel\": \"/0XYZ\",}\n```\n");
    }

    @Test
    void scenarioWithoutNotificationsIsNotChecked() {
        String page = hold(REQUEST, "POST api/v2/me/calls/0XYZ");
        assertFindings(Rule.SCENARIO_UNLINKED, page.substring(0, page.indexOf("### CometD")));
    }

    @Test
    void sectionIsSplitWhereARequestFollowsAnAnswer() {
        String answered = hold(
                "## Sample\n",
                "## Sample\n\n```\n»POST api/v2/me/calls/1A\n"
                        + "{\"operationName\": \"Hold\"}\n```\n\n```\n{\"data\": {}, \"channel\": \"\"}\n```\n");
        assertFindings(Rule.SCENARIO_UNLINKED, answered);
        String atOnce =
                hold("## Sample\n", "## Sample\n\n```\nPOST api/v2/me/calls/1A\n{\"operationName\": \"Hold\"}\n```\n");
        assertFindings(Rule.SCENARIO_UNLINKED, atOnce);
        assertFindings(
                Rule.SCENARIO_UNLINKED,
                MarkedPage.replace(
                        atOnce, "POST api/v2/me/calls/1A", "»POST api/v2/me/calls/1A", "calls/0A1B\n", "calls/2B\n"));
    }

    @Test
    void notificationsBeforeTheRequestBelongToAnotherScenario() {
        assertFindings(
                Rule.SCENARIO_UNLINKED,
                hold(
                        REQUEST,
                        "»POST api/v2/me/calls/0XYZ",
                        "### Request\n",
                        "```\n{\"data\": {\"id\": \"0XYZ\"}, \"channel\": \"/c\", \"messageType\": \"\"}\n```\n\n### Request\n"));
    }

    @Test
    void eachSectionOfLevelTwoIsAScenario() {
        assertFindings(Rule.SCENARIO_UNLINKED, hold(REQUEST, "POST api/v2/me/calls/0XYZ", "### CometD", "## CometD"));
    }

    @Test
    void requestWithoutRequestLineIsNotChecked() {
        assertFindings(Rule.REQUEST_LINE, hold(REQUEST, "»POST on api/v2/me/calls/0XYZ"));
    }
}
