package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules about duplicates: member-duplicate, operation-several and operation-duplicate. */
final class DuplicateRulesTest {
    @Test
    void reportsAMemberThatIsRepeatedInItsObject() {
        assertThat(assertFindings(
                        Rule.MEMBER_DUPLICATE, hold("\"reason\": \"lunch\"", "\"reason\": \"lunch\", »\"reason\": 5")))
                .extracting(Finding::message)
                .containsExactly("the object already has a member \"reason\" at 29:3; remove one of the two");
        assertFindings(Rule.MEMBER_DUPLICATE, hold("\"statusCode\": 0", "\"statusCode\": 0, »\"statusCode\": 1"));
        assertFindings(
                Rule.MEMBER_DUPLICATE,
                hold(
                        "\"state\": \"Held\"",
                        "\"state\": \"Held\", \"a\": [{\"b\": 1}, {\"b\": 1, »\"b\": 2, »\"b\": 3}]"));
        assertFindings(
                Rule.MEMBER_DUPLICATE,
                hold("\"channel\": \"/v2/me/calls\"", "\"channel\": \"/v2/me/calls\", »\"ch\\u0061nnel\": \"/other\""));
    }

    @Test
    void differentObjectsMayHaveTheSameMember() {
        assertFindings(Rule.MEMBER_DUPLICATE, hold("\"state\": \"Held\"", "\"state\": {\"state\": {\"State\": 1}}"));
    }

    @Test
    void reportsASecondOperationOnAPage() {
        String second = "\n## Parameters\n\n| Parameter | Value |\n|---|---|\n| operationName | »Retrieve |\n";
        assertThat(assertFindings(Rule.OPERATION_SEVERAL, hold() + second))
                .extracting(Finding::message)
                .containsExactly(
                        "the page also documents the operation \"Retrieve\"; a page documents one operation, so"
                                + " move this one to another page");
        assertFindings(Rule.OPERATION_SEVERAL, hold() + second.replace("## Parameters", "## Retrieve"));
        assertFindings(
                Rule.OPERATION_SEVERAL,
                hold()
                        + second.replace(
                                "| Parameter | Value |\n|---|---|\n| operationName |",
                                "| Parameter | Type | Description |\n|---|---|---|\n| operationName | String |"));
        assertFindings(Rule.OPERATION_SEVERAL, hold() + second.replace("»Retrieve", "Hold"));
        assertFindings(Rule.OPERATION_SEVERAL, hold() + "\n## More\n\n| Member | Value |\n|---|---|\n| id | Hold |\n");
    }

    @Test
    void reportsASecondPageOfAnOperation() {
        assertThat(assertFindingsAmongOthers(
                        Rule.OPERATION_DUPLICATE,
                        Map.of(
                                "voice/Hold.md",
                                hold(),
                                "voice/Hold2.md",
                                hold("| operationName | Hold |", "| operationName | »Hold |"),
                                "sms/Hold.md",
                                hold())))
                .extracting(Finding::message)
                .containsExactly(
                        "voice/Hold.md:18:19 already documents the operation \"Hold\"; correct the operationName,"
                                + " or delete one of the pages");
    }
}
