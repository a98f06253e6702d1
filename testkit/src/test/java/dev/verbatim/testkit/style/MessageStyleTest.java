package dev.verbatim.testkit.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages of several styles. */
class MessageStyleTest {
    private static final ObjectNode COMMAND = settings("""
            {"name": "command", "parameters": ".", "correlation": "id", "constants": [], "success": "status = success",
             "failure": "status = error", "result": "result", "failure.code": "error", "event":
             "type, type != response, command absent", "event.name": "type", "event.data": ".", "endpoint": "one",
             "sets": [], "words": []}
            """);
    private static final ObjectNode NESTED = settings("""
            {"name": "d.requestType", "parameters": "d.requestData", "correlation": "d.requestId", "constants": ["op"],
             "success": "d.requestStatus.result = true", "failure": "d.requestStatus.result = false",
             "result": "d.responseData", "failure.code": "d.requestStatus.code", "event": "op = 5",
             "event.name": "d.eventType", "event.data": "d.eventData", "endpoint": "one", "sets": [], "words": []}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"status\":\"success\",\"type\":\"response\",\"result\":{}}; SUCCESS; false; true",
                "{\"status\":\"error\",\"type\":\"response\"}; FAILURE; false; true",
                "{\"type\":\"response\",\"id\":3}; UNKNOWN; false; true",
                "{\"type\":\"ledgerClosed\",\"status\":\"closed\"}; UNKNOWN; true; false",
                "{\"type\":\"x\",\"command\":\"y\"}; UNKNOWN; false; false",
                "{\"type\":\"x\",\"command\":null}; UNKNOWN; true; false",
                "7; UNKNOWN; false; false"
            })
    void theKindsOfMessages(String json, Outcome outcome, boolean isEvent, boolean isResponse) {
        MessageStyle style = MessageStyle.of(COMMAND);
        JsonNode message = JsonReader.read(json);

        assertThat(style.outcome(message)).isEqualTo(outcome);
        assertThat(style.isEvent(message)).isEqualTo(isEvent);
        assertThat(style.isResponse(message)).isEqualTo(isResponse);
    }

    @Test
    void alternativesOfWhichOneHolds() {
        MessageStyle style =
                MessageStyle.of(COMMAND.deepCopy().put("success", "ok = true | status = 200, error absent"));

        assertThat(style.outcome(JsonReader.read("{\"ok\":true}"))).isEqualTo(Outcome.SUCCESS);
        assertThat(style.outcome(JsonReader.read("{\"status\":200}"))).isEqualTo(Outcome.SUCCESS);
        assertThat(style.outcome(JsonReader.read("{\"status\":200,\"error\":1}")))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aResponseIsComparedByItsParts() {
        JsonNode page = JsonReader.read("{\"id\":1,\"status\":\"success\",\"result\":7,\"warnings\":[]}");

        assertThat(MessageStyle.of(COMMAND).parts().responseAlone(page, page))
                .hasToString("{\"status\":\"success\",\"result\":7}");
    }

    @Test
    void whatTheResponseRepeatsMayBeDeep() {
        JsonNode page = JsonReader.read(
                "{\"op\":7,\"d\":{\"requestId\":\"a\",\"requestStatus\":{\"result\":true},\"responseData\":{}}}");
        MessageStyle style = MessageStyle.of(NESTED);

        assertThat(style.parts().responseAlone(page, page))
                .hasToString("{\"op\":7,\"d\":{\"requestStatus\":{\"result\":true},\"responseData\":{}}}");
        assertThat(style.paths().withCorrelation(page, JsonReader.read("9")))
                .hasToString(page.toString().replace("\"a\"", "9"));
    }

    @Test
    void whatTheResponseRepeatsMayHaveAnotherNameThere() {
        MessageStyle style =
                MessageStyle.of(COMMAND.deepCopy().put("correlation", "seq").put("correlation.response", "re"));
        JsonNode request = JsonReader.read("{\"command\":\"lend\",\"seq\":7}");
        JsonNode response = JsonReader.read("{\"re\":7,\"status\":\"success\",\"result\":1}");

        assertThat(style.paths().correlation(request))
                .hasValueSatisfying(value -> assertThat(value.intValue()).isEqualTo(7));
        assertThat(style.paths().repeated(response)).isEqualTo(style.paths().correlation(request));
        assertThat(style.isResponse(JsonReader.read("{\"re\":7}"))).isTrue();
        assertThat(style.isResponse(request)).isFalse();
        assertThat(style.parts().response(response, response)).hasToString(response.toString());
        assertThat(style.parts().responseAlone(response, response))
                .hasToString("{\"status\":\"success\",\"result\":1}");
    }

    @Test
    void nullAndAbsentAreTheSameForATest() {
        MessageStyle style = MessageStyle.of(COMMAND.deepCopy().put("failure", "fault"));
        JsonNode page = JsonReader.read("{\"status\":\"success\",\"result\":null,\"fault\":null}");

        assertThat(style.parts().response(page, page)).hasToString("{\"status\":\"success\",\"result\":null}");
    }

    @Test
    void aConstantIsComparedIfThePageShowsIt() {
        JsonNode with = JsonReader.read("{\"op\":7,\"d\":{}}");

        assertThat(MessageStyle.of(NESTED).parts().responseAlone(with, JsonReader.read("{\"d\":{}}")))
                .hasToString("{\"d\":{}}");
    }

    @Test
    void anEventFromAPayloadAndAChannel() {
        JsonNode payload = JsonReader.read("{\"a\":1}");

        assertThat(MessageStyle.of(NESTED).paths().event(payload, "/x"))
                .hasToString("{\"d\":{\"eventData\":{\"a\":1}}}");
        ObjectNode first = NESTED.deepCopy().put("event.data", "params[0]").put("event.channel", "on");
        MessagePaths paths = MessageStyle.of(first).paths();
        assertThat(paths.event(payload, "/x")).hasToString("{\"params\":[{\"a\":1}],\"on\":\"/x\"}");
        assertThat(paths.eventData(paths.event(payload, "/x"))).contains(payload);
    }

    @Test
    void theLeastSuccess() {
        assertThat(MessageStyle.of(NESTED).leastSuccess())
                .hasValueSatisfying(
                        least -> assertThat(least).hasToString("{\"d\":{\"requestStatus\":{\"result\":true}}}"));
        assertThat(MessageStyle.of(COMMAND.deepCopy().put("success", "result")).leastSuccess())
                .isEmpty();
    }

    @Test
    void aModelOfAnotherVersionIsRefused() {
        ObjectNode settings = COMMAND.deepCopy().put("event", "type < 3");

        assertThatThrownBy(() -> MessageStyle.of(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the API model has the condition \"type < 3\", which cannot be read; use one version of the"
                        + " testkit and the processor");
    }

    private static ObjectNode settings(String json) {
        return JsonReader.read(json).asObject();
    }
}
