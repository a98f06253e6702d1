package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.runtime.envelope.Envelope;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One API in the styles that are seen in the wild. */
class StylesTest {
    private static final OperationException TAKEN =
            new OperationException(StatusCode.of(608, "toolTaken", "the tool is taken"), null, Map.of("until", 3));

    private static final Envelope COMMAND = Envelope.builder()
            .name("command")
            .correlation("id")
            .successConstant("status", "\"success\"")
            .successConstant("type", "\"response\"")
            .result("result")
            .failureConstant("status", "\"error\"")
            .failureConstant("type", "\"response\"")
            .failureCodeName("error")
            .failureCode("error_code")
            .failureMessage("error_message")
            .build();

    private static final Envelope ARGS = Envelope.builder()
            .name("cmd")
            .parameters("args")
            .correlation("nonce")
            .successName("cmd")
            .result("data")
            .emptyResult("null")
            .successConstant("evt", "null")
            .failureName("cmd")
            .failureConstant("evt", "\"ERROR\"")
            .failureCode("data.code")
            .failureMessage("data.message")
            .build();

    private static final Envelope ANOTHER_NAME = Envelope.builder()
            .name("op")
            .parameters("args")
            .correlation("seq")
            .correlationResponse("re")
            .successConstant("ok", "true")
            .result("val")
            .failureConstant("ok", "false")
            .failureMessage("err.text")
            .build();

    private static final Envelope NESTED = Envelope.builder()
            .name("d.requestType")
            .parameters("d.requestData")
            .correlation("d.requestId")
            .requestConstant("op", "6")
            .strict()
            .successConstant("op", "7")
            .successName("d.requestType")
            .successConstant("d.requestStatus.result", "true")
            .successConstant("d.requestStatus.code", "100")
            .result("d.responseData")
            .emptyResult(null)
            .failureConstant("op", "7")
            .failureName("d.requestType")
            .failureConstant("d.requestStatus.result", "false")
            .failureCode("d.requestStatus.code")
            .failureMessage("d.requestStatus.comment")
            .build();

    private static final Envelope TYPED = Envelope.builder()
            .name("type")
            .parameters("{name}")
            .correlation("id")
            .successName("type")
            .result("{name}")
            .failureConstant("type", "\"error\"")
            .failureCodeName("error.code")
            .failureMessage("error.message")
            .build();

    private static final Envelope POSITIONAL = Envelope.jsonRpc()
            .parameters("params[]")
            .positions("lend", "tool", "days")
            .emptyResult("true")
            .build();

    private static final Envelope FIRST = Envelope.builder()
            .name("method")
            .parameters("params[0]")
            .successConstant("result.status", "\"success\"")
            .result("result.value")
            .failureCodeName("result.error")
            .build();

    private static final Envelope INSIDE = Envelope.builder()
            .name("method")
            .parameters("params[0]")
            .successConstant("result.status", "\"success\"")
            .result("result")
            .failureConstant("result.status", "\"error\"")
            .failureCodeName("result.error")
            .build();

    @Test
    void membersOfTheEnvelopeInTheResult() {
        StyledApi api = new StyledApi(INSIDE);

        assertThat(api.answer("{\"method\":\"lend\",\"params\":[{\"tool\":\"saw\",\"days\":3}]}"))
                .isEqualTo("{\"result\":{\"status\":\"success\",\"lent\":\"saw for 3\"}}");
        assertThat(api.answer("{\"method\":\"close\",\"params\":[]}"))
                .isEqualTo("{\"result\":{\"status\":\"success\"}}");
        api.fails(TAKEN);
        assertThat(api.answer("{\"method\":\"lend\",\"params\":[{\"tool\":\"saw\"}]}"))
                .isEqualTo("{\"result\":{\"status\":\"error\",\"error\":\"toolTaken\"}}");
    }

    @Test
    void resultsThatAreNoObjectsHaveNoMembersOfTheEnvelope() {
        byte[] answer = INSIDE.success(null, "tools", out -> out.writeString("saw"));

        assertThat(new String(answer, UTF_8)).isEqualTo("{\"result\":\"saw\"}");
    }

    @Test
    void command() {
        StyledApi api = new StyledApi(COMMAND);

        assertThat(api.answer("{\"id\":2,\"command\":\"lend\",\"tool\":\"saw\",\"days\":3}"))
                .isEqualTo(
                        "{\"status\":\"success\",\"type\":\"response\",\"result\":{\"lent\":\"saw for 3\"},\"id\":2}");
        assertThat(api.answer("{\"tool\":\"saw\",\"command\":\"lend\"}"))
                .isEqualTo("{\"status\":\"success\",\"type\":\"response\",\"result\":{\"lent\":\"saw for null\"}}");
        assertThat(api.answer("{\"command\":\"close\",\"id\":\"x\"}"))
                .isEqualTo("{\"status\":\"success\",\"type\":\"response\",\"result\":{},\"id\":\"x\"}");
        assertThat(api.answer("{\"command\":\"open\",\"id\":\"x\"}"))
                .isEqualTo("{\"status\":\"error\",\"type\":\"response\",\"error_code\":3,\"error\":\"forbidden\","
                        + "\"error_message\":\"no operation \\\"open\\\" is documented for /tools\",\"id\":\"x\"}");
        api.fails(TAKEN);
        assertThat(api.answer("{\"id\":2,\"command\":\"lend\",\"tool\":\"saw\"}"))
                .isEqualTo("{\"status\":\"error\",\"type\":\"response\",\"error_code\":608,\"error\":\"toolTaken\","
                        + "\"error_message\":\"the tool is taken\",\"id\":2}");
    }

    @Test
    void arguments() {
        StyledApi api = new StyledApi(ARGS);

        assertThat(api.answer("{\"nonce\":\"n\",\"args\":{\"days\":3,\"tool\":\"saw\"},\"cmd\":\"lend\"}"))
                .isEqualTo("{\"evt\":null,\"cmd\":\"lend\",\"data\":{\"lent\":\"saw for 3\"},\"nonce\":\"n\"}");
        assertThat(api.answer("{\"cmd\":\"close\",\"nonce\":\"n\"}"))
                .isEqualTo("{\"evt\":null,\"cmd\":\"close\",\"data\":null,\"nonce\":\"n\"}");
        api.fails(TAKEN);
        assertThat(api.answer("{\"cmd\":\"lend\",\"nonce\":\"n\",\"args\":{\"tool\":\"saw\"}}"))
                .isEqualTo(
                        "{\"evt\":\"ERROR\",\"cmd\":\"lend\",\"data\":{\"code\":608,\"message\":\"the tool is taken\"},"
                                + "\"nonce\":\"n\"}");
    }

    @Test
    void whatAnswersRepeatUnderAnotherName() {
        StyledApi api = new StyledApi(ANOTHER_NAME);

        assertThat(api.answer("{\"op\":\"lend\",\"seq\":7,\"args\":{\"tool\":\"saw\",\"days\":3}}"))
                .isEqualTo("{\"ok\":true,\"val\":{\"lent\":\"saw for 3\"},\"re\":7}");
        assertThat(api.answer("{\"op\":\"close\"}")).isEqualTo("{\"ok\":true,\"val\":{}}");
        assertThat(api.answer("{\"op\":\"lend\",\"seq\":\"a\"}"))
                .isEqualTo("{\"ok\":false,\"err\":{\"text\":\"missing: tool\"},\"re\":\"a\"}");
    }

    @Test
    void whatAnswersRepeatHasToBeInRequests() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Envelope.builder().name("op").correlationResponse("re").build())
                .withMessage("an envelope with correlationResponse needs correlation, too");
    }

    @Test
    void nested() {
        StyledApi api = new StyledApi(NESTED);

        assertThat(
                        api.answer(
                                "{\"op\":6,\"d\":{\"requestType\":\"lend\",\"requestId\":\"r\",\"requestData\":{\"tool\":\"saw\"}}}"))
                .isEqualTo("{\"op\":7,\"d\":{\"requestStatus\":{\"result\":true,\"code\":100},\"requestType\":\"lend\","
                        + "\"responseData\":{\"lent\":\"saw for null\"},\"requestId\":\"r\"}}");
        assertThat(api.answer("{\"d\":{\"requestId\":\"r\",\"requestType\":\"close\"},\"op\":6}"))
                .isEqualTo(
                        "{\"op\":7,\"d\":{\"requestStatus\":{\"result\":true,\"code\":100},\"requestType\":\"close\","
                                + "\"requestId\":\"r\"}}");
        assertThat(api.answer(
                        "{\"op\":6,\"d\":{\"requestId\":\"r\",\"requestData\":{\"tool\":7},\"requestType\":\"lend\"}}"))
                .isEqualTo(
                        "{\"op\":7,\"d\":{\"requestStatus\":{\"result\":false,\"code\":10,"
                                + "\"comment\":\"d.requestData.tool must be a string\"},\"requestType\":\"lend\",\"requestId\":\"r\"}}");
        assertThat(api.answer("{\"op\":5,\"d\":{\"requestId\":\"r\",\"requestType\":\"close\"}}"))
                .contains("\"comment\":\"op must be 6\"")
                .contains("\"requestId\":\"r\"");
        assertThat(api.answer("{\"op\":6,\"d\":7}")).contains("\"comment\":\"d must be an object\"");
    }

    @Test
    void typedByMember() {
        StyledApi api = new StyledApi(TYPED);

        String lent = "{\"type\":\"lend\",\"lend\":{\"lent\":\"saw for null\"},\"id\":\"a\"}";
        assertThat(api.answer("{\"id\":\"a\",\"type\":\"lend\",\"lend\":{\"tool\":\"saw\"}}"))
                .isEqualTo(lent);
        assertThat(api.answer("{\"lend\":{\"tool\":\"saw\"},\"close\":{\"a\":[1]},\"type\":\"lend\",\"id\":\"a\"}"))
                .isEqualTo(lent);
        assertThat(api.answer("{\"type\":\"close\",\"id\":\"a\"}"))
                .isEqualTo("{\"type\":\"close\",\"close\":{},\"id\":\"a\"}");
        assertThat(api.answer("{\"type\":\"lend\",\"id\":\"a\",\"lend\":[]}"))
                .isEqualTo(
                        "{\"type\":\"error\",\"error\":{\"code\":\"out_of_range\",\"message\":\"lend must be an object\"},"
                                + "\"id\":\"a\"}");
        assertThat(api.answer("{\"lend\":{\"tool\":{\"a\":[{}]}},\"id\":\"a\",\"type\":\"lend\"}"))
                .contains("lend.tool must be a string");
    }

    @Test
    void positional() {
        StyledApi api = new StyledApi(POSITIONAL);

        String lent = "{\"jsonrpc\":\"2.0\",\"result\":{\"lent\":\"saw for 3\"},\"id\":1}";
        assertThat(api.answer("{\"jsonrpc\":\"2.0\",\"method\":\"lend\",\"params\":[\"saw\",3],\"id\":1}"))
                .isEqualTo(lent);
        assertThat(api.answer("{\"params\":[\"saw\",3],\"id\":1,\"method\":\"lend\",\"jsonrpc\":\"2.0\"}"))
                .isEqualTo(lent);
        assertThat(api.answer("{\"jsonrpc\":\"2.0\",\"method\":\"lend\",\"params\":[\"saw\",null],\"id\":1}"))
                .contains("saw for null");
        assertThat(api.answer("{\"jsonrpc\":\"2.0\",\"method\":\"close\",\"params\":[],\"id\":1}"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"result\":true,\"id\":1}");
        assertThat(api.answer("{\"params\":[\"saw\",{\"a\":[{}]}],\"id\":1,\"method\":\"lend\",\"jsonrpc\":\"2.0\"}"))
                .contains("\"code\":-32602,\"message\":\"params[1] must be a whole number of at most 32 bits\"");
        api.fails(TAKEN);
        assertThat(api.answer("{\"jsonrpc\":\"2.0\",\"method\":\"lend\",\"params\":[\"saw\"],\"id\":1}"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":608,\"message\":\"the tool is taken\","
                        + "\"data\":{\"until\":3}},\"id\":1}");
    }

    @Test
    void inTheFirstElement() {
        StyledApi api = new StyledApi(FIRST);

        assertThat(api.answer("{\"params\":[{\"tool\":\"saw\"}],\"method\":\"lend\"}"))
                .isEqualTo("{\"result\":{\"status\":\"success\",\"value\":{\"lent\":\"saw for null\"}}}");
        assertThat(api.answer("{\"method\":\"close\",\"params\":[]}"))
                .isEqualTo("{\"result\":{\"status\":\"success\",\"value\":{}}}");
        assertThat(api.answer("{\"method\":\"lend\",\"params\":[]}"))
                .isEqualTo("{\"result\":{\"error\":\"parameter_missing\"}}");
        for (String wrong : new String[] {"[{\"tool\":\"saw\"},{}]", "[\"saw\"]", "{\"tool\":\"saw\"}", "\"saw\""}) {
            assertThat(api.answer("{\"method\":\"lend\",\"params\":" + wrong + "}"))
                    .isEqualTo("{\"result\":{\"error\":\"out_of_range\"}}");
        }
    }

    @Test
    void withTheResultAtTheTopLevel() {
        StyledApi api = new StyledApi(StyledApi.TOP_LEVEL);

        assertThat(api.answer("{\"do\":\"lend\",\"tool\":\"saw\"}"))
                .isEqualTo("{\"ok\":true,\"lent\":\"saw for null\"}");
        assertThat(api.answer("{\"do\":\"close\"}")).isEqualTo("{\"ok\":true}");
        assertThat(api.answer("{\"do\":\"lend\"}")).isEqualTo("{\"ok\":false,\"text\":\"missing: tool\"}");
    }
}
