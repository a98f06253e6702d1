package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseStatusRuleTest {
    private static final String RESPONSE = "{\n  \"statusCode\": 0\n}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "0",
                "{\"statuscode\": 0}",
                "{\"statusCode\": \"0\"}",
                "{\"statusCode\": 0.0}",
                "{\"statusCode\": null}",
                "{\"data\": {\"statusCode\": 0}}"
            })
    void responseMustHaveATopLevelIntegerStatusCode(String response) {
        assertFindings(Rule.RESPONSE_STATUS, hold(RESPONSE, "\n   »" + response));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"statusCode\": 10, \"statusMessage\": \"?\"}", "{\"referenceId\": 1, \"statusCode\": -1}"})
    void acceptsMoreMembersAndOtherStatuses(String response) {
        assertFindings(Rule.RESPONSE_STATUS, hold(RESPONSE, response));
    }

    @Test
    void messageSaysWhatToAdd() {
        assertThat(assertFindings(Rule.RESPONSE_STATUS, hold(RESPONSE, "»{ }")))
                .extracting(Finding::message)
                .containsExactly("the response has no integer statusCode; add \"statusCode\": 0");
    }
}
