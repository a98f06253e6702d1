package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResponseIdRuleTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            1, 2, 15:20
            "a1", "a2", 15:20
            1, "1", 15:20
            "1", 1, 15:20
            """)
    void anotherIdThanThatOfTheRequest(String sent, String repeated, String place) {
        assertThat(StyledPage.places(Rule.RESPONSE_ID, "style = json-rpc", page(sent, repeated)))
                .containsExactly(place);
        assertThat(StyledPage.findings(Rule.RESPONSE_ID, "style = json-rpc", page(sent, repeated)))
                .singleElement()
                .asString()
                .contains("the response has " + repeated + " as id, but the request sends " + sent);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            1, 1
            "a1", "a1"
            "id-of-your-choice", "id-of-the-request"
            "<id>", "1"
            1, null
            """)
    void theSameIdOrNone(String sent, String repeated) {
        assertThat(StyledPage.places(Rule.RESPONSE_ID, "style = json-rpc", page(sent, repeated)))
                .isEmpty();
    }

    @Test
    void withoutACorrelationNothingIsCompared() {
        assertThat(StyledPage.places(
                        Rule.RESPONSE_ID, "style = json-rpc\ncorrelation = none\nevent = none", page("1", "2")))
                .isEmpty();
    }

    @Test
    void severalRequestsAndAnswers() {
        String second = """
                ```json
                {"jsonrpc": "2.0", "method": "open", "params": {"gate": "b"}, "id": 2}
                ```
                """;
        String answer = """
                ```json
                {"jsonrpc": "2.0", "id": %s, "result": {"state": "open"}}
                ```
                """;
        String two = page("1", "1") + second + answer.formatted("2") + answer.formatted("2");
        assertThat(StyledPage.places(Rule.RESPONSE_ID, "style = json-rpc", two)).isEmpty();
        String late = page("1", "1").replace("\"id\": 1, \"result\"", "\"id\": 2, \"result\"");
        assertThat(StyledPage.places(Rule.RESPONSE_ID, "style = json-rpc", late + second + answer.formatted("1")))
                .containsExactly("15:20");
        assertThat(StyledPage.places(
                        Rule.RESPONSE_ID, "style = json-rpc", page("1", "1") + second + answer.formatted("1")))
                .containsExactly("21:20");
    }

    private static String page(String sent, String repeated) {
        return """
                # Gate

                ## open

                **Parameters:**

                | Name | Type |
                |---|---|
                | gate | string |

                ```json
                {"jsonrpc": "2.0", "method": "open", "params": {"gate": "a"}, "id": %s}
                ```
                ```json
                {"jsonrpc": "2.0", "id": %s, "result": {"state": "open"}}
                ```
                """.formatted(sent, repeated);
    }
}
