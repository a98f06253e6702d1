package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies are accepted, and what is said of those that are not. */
class BodyTest {
    private static final String DIAL = "/api/v2/me/devices/D/calls";

    private final Voice voice = new Voice();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not JSON",
                "null",
                "7",
                "\"Hangup\"",
                "[]",
                "[{\"operationName\":\"Hangup\"}]",
                "{",
                "{\"operationName\":\"Hangup\"",
                "{\"operationName\":\"Hangup\",}",
                "{\"operationName\":\"Hangup}",
                "{operationName:\"Hangup\"}",
                "{'operationName':'Hangup'}",
                "{\"operationName\":\"Hangup\"} {}",
                "{\"operationName\":\"Hangup\"}]",
                "{\"operationName\":\"Hangup\"} // comment",
                "{\"operationName\":\"Hangup\",\"operationName\":\"Hangup\"}",
                "{\"operationName\":null,\"operationName\":\"Hangup\"}",
                "{\"operationName\":\"Hangup\",\"extra\":1,\"extra\":1}",
                "{\"operationName\":\"Hangup\",\"extra\":{\"a\":1,\"b\":2,\"a\":1}}",
                "{\"operationName\":\"SwapCalls\",\"otherCallUri\":7,\"otherCallUri\":8}",
                "{\"operationName\":\"Hangup\",\"extra\":NaN}",
                "{\"operationName\":\"Hangup\",\"extra\":01}",
                "{\"operationName\":\"Hangup\",\"extra\":\"\\q\"}",
                "{\"operationName\":\"Hangup\",\"extra\":\"\n\"}",
                "{\"operationName\":7}",
                "{\"operationName\":[\"Hangup\"]}",
                // Of the wrong type first, then no JSON: the second is what counts.
                "{\"operationName\":\"SwapCalls\",\"otherCallUri\":{\"a\":[1,2,",
            })
    void refusesWhatIsNotOneJsonObject(String body) {
        OperationResponse response = voice.postToCall("S", body);
        assertThat(response.status()).isEqualTo(StatusCode.OUT_OF_RANGE);
        assertThat(response.httpStatus()).isEqualTo(400);
        assertThat(voice.done).isEmpty();
    }

    @Test
    void saysWhereTheBodyIsNotJson() {
        assertThat(voice.postToCall("S", "{\n  oops}"))
                .hasToString("400 {\"statusCode\":10,\"statusMessage\":"
                        + "\"the body is not valid JSON, or repeats a member, at line 2, column 3\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"operationName\":null}", "{\"operationName\":\"\"}", "{\"operationName\":\"hangup\"}"})
    void knowsNoOperationWithoutItsExactName(String body) {
        assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.FORBIDDEN);
    }

    @Test
    void readsUtf8AloneWithOrWithoutByteOrderMark() {
        Router router = voice.router();
        String hangup = "{\"operationName\":\"Hangup\"}";
        byte[] marked = ("\uFEFF" + hangup).getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = hangup.getBytes(StandardCharsets.UTF_16);
        byte[] latin1 = "{\"operationName\":\"Hangup\",\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1);
        String call = "/api/v2/me/calls/S";
        assertThat(router.dispatch("POST", call, marked, User.AGENT).httpStatus())
                .isEqualTo(200);
        assertThat(router.dispatch("POST", call, utf16, User.AGENT).httpStatus())
                .isEqualTo(400);
        assertThat(router.dispatch("POST", call, latin1, User.AGENT).httpStatus())
                .isEqualTo(400);
    }

    /** Overlong forms, half surrogates, code points that there are not, bytes that end too early or begin nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 AF",
                "C1 BF",
                "E0 80 AF",
                "F0 80 80 AF",
                "ED A0 80",
                "ED BF BF",
                "ED A0 80 ED B0 80",
                "F4 90 80 80",
                "F5 80 80 80",
                "F8 88 80 80 80",
                "C3",
                "E2 82",
                "F0 9F 98",
                "80",
                "BF",
                "FE",
                "FF"
            })
    void refusesBytesThatAreNotUtf8WhereverTheyAre(String hex) {
        String malformed = new String(HexFormat.ofDelimiter(" ").parseHex(hex), StandardCharsets.ISO_8859_1);
        String long1000 = "x".repeat(1_000);
        for (String template : List.of(
                "{'operationName':'Hangup#'}",
                "{'operationName':'Hangup','skipped':'#'}",
                "{'operationName':'Hangup','skipped':{'deep':['" + long1000 + "#" + long1000 + "']}}",
                "{'operationName':'Hangup','skipped#':1}",
                "{'skipped':{'#':1},'operationName':'Hangup'}",
                "{'operationName':'Hangup','Ã©\\n':'#'}",
                "{'operationName':'Hangup'}#",
                "#{'operationName':'Hangup'}")) {
            for (int nameLength : new int[] {90, 1_000}) {
                voice.limits = new RequestLimits(1 << 20, 10, 1 << 20, nameLength, 100, UnknownMembers.SKIPPED);
                byte[] body =
                        template.replace('\'', '"').replace("#", malformed).getBytes(StandardCharsets.ISO_8859_1);

                OperationResponse answer = voice.router().dispatch("POST", "/api/v2/me/calls/S", body, User.AGENT);

                assertThat(answer.httpStatus()).as("%s: %s", template, answer).isEqualTo(400);
                assertThat(answer.status()).isEqualTo(StatusCode.OUT_OF_RANGE);
            }
        }
        assertThat(voice.done).isEmpty();
    }

    @Test
    void saysWhereABodyIsNotUtf8() {
        byte[] body = "{\n  \"operationName\":\"À¯\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(voice.router().dispatch("POST", "/api/v2/me/calls/S", body, User.AGENT))
                .hasToString(
                        "400 {\"statusCode\":10,\"statusMessage\":\"the body is not UTF-8 at line 2, column 20\"}");
    }

    /** The first and last character of every length, and one that is two UTF-16 units. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ud800\udc00",
                "\udbff\udfff",
                "\ufffd"
            })
    void readsEveryCharacterOfUtf8(String character) {
        for (int before = 0; before < 600; before += 37) {
            String body = "{\"operationName\":\"Hangup\",\"extra\":\"" + "\u00e9".repeat(before) + character + "\"}";
            assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.SUCCESS);
        }
    }

    @Test
    void refusesABodyOfMoreBytesThanTheLimit() {
        String body = "{\"operationName\":\"Hangup\",\"extra\":\"" + "x".repeat(2 << 20) + "\"}";
        assertThat(voice.postToCall("S", body))
                .hasToString("413 {\"statusCode\":10,\"statusMessage\":\"the body has more than 1048576 bytes\"}");
        voice.limits = RequestLimits.DEFAULT.withMaxBodyBytes(body.length());
        assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"a\":, }"})
    void refusesABodyThatNestsTooDeep(String open, String close) {
        String hangup = "{\"operationName\":\"Hangup\",\"extra\":";
        assertThat(voice.postToCall("S", hangup + nested(open, close, 63) + "}").httpStatus())
                .isEqualTo(200);
        assertThat(voice.postToCall("S", hangup + nested(open, close, 64) + "}").httpStatus())
                .isEqualTo(400);
        assertThat(voice.postToCall("S", hangup + nested(open, close, 10_000) + "}")
                        .httpStatus())
                .isEqualTo(400);
    }

    @Test
    void refusesNamesNumbersAndStringsThatAreTooLong() {
        String hangup = "{\"operationName\":\"Hangup\",";
        assertThat(voice.postToCall("S", hangup + "\"" + "n".repeat(1_100) + "\":1}")
                        .httpStatus())
                .isEqualTo(400);
        assertThat(voice.postToCall("S", hangup + "\"n\":" + "9".repeat(101) + "}")
                        .httpStatus())
                .isEqualTo(400);
        voice.limits = new RequestLimits(10_000, 64, 100, 1_000, 100, UnknownMembers.SKIPPED);
        String location = "\"location\":\"" + "x".repeat(101) + "\"}";
        assertThat(voice.post(DIAL, "{\"operationName\":\"Dial\"," + location).httpStatus())
                .isEqualTo(400);
    }

    @Test
    void readsNestedAndOptionalMembers() {
        String body = "{\"destination\":{\"phoneNumber\":\"5001\"},\"outboundCallerId\":7,\"operationName\":\"Dial\"}";
        assertThat(voice.post(DIAL, body).status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(voice.done)
                .containsExactly("dial D DialRequest{\"operationName\":\"Dial\",\"destination\":"
                        + "{\"phoneNumber\":\"5001\"},\"outboundCallerId\":7}");
    }

    @Test
    void takesNullForAMemberThatIsLeftOut() {
        String optional = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5001\"},\"location\":null}";
        String mandatory = "{\"operationName\":\"Dial\",\"destination\":null}";
        assertThat(voice.post(DIAL, optional).status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(voice.post(DIAL, mandatory).status()).isEqualTo(StatusCode.PARAMETER_MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"destination\":7 | destination must be an object",
                "\"destination\":[{\"phoneNumber\":\"1\"}] | destination must be an object",
                "\"destination\":{\"phoneNumber\":7} | destination.phoneNumber must be a string",
                "\"destination\":{\"phoneNumber\":[[[{}]]]} | destination.phoneNumber must be a string",
                "\"destination\":{} | destination lacks phoneNumber",
                "\"destination\":{\"phoneNumber\":\"1\"},\"location\":true | location must be a string",
                "\"location\":{\"a\":[1]},\"destination\":{\"phoneNumber\":1} "
                        + "| destination.phoneNumber must be a string; location must be a string",
            })
    void namesEachDocumentedMemberOfTheWrongType(String members, String message) {
        OperationResponse response = voice.post(DIAL, "{" + members + ",\"operationName\":\"Dial\"}");
        assertThat(response).hasToString("200 {\"statusCode\":10,\"statusMessage\":\"" + message + "\"}");
    }

    @Test
    void mindsNothingInAMemberThatOnlyAnotherOperationDocuments() {
        String body = "{\"destination\":{\"phoneNumber\":[{\"a\":1}]},\"location\":7,\"operationName\":\"Hangup\"}";
        assertThat(voice.postToCall("S", body).status()).isEqualTo(StatusCode.SUCCESS);
    }

    @Test
    void reportsWhatIsMissingBeforeWhatIsWrong() {
        assertThat(voice.post(DIAL, "{\"operationName\":\"Dial\",\"location\":7}")
                        .status())
                .isEqualTo(StatusCode.PARAMETER_MISSING);
    }

    @Test
    void skipsOrRefusesUnknownMembers() {
        String unknown = "{\"operationName\":\"Hangup\",\"extra\":[{\"a\":{}}]}";
        String ofAnotherOperation = "{\"operationName\":\"Hangup\",\"location\":null}";
        String documented = "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"1\"},\"location\":\"x\"}";
        assertThat(voice.postToCall("S", unknown).status()).isEqualTo(StatusCode.SUCCESS);

        voice.limits = RequestLimits.DEFAULT.withUnknownMembers(UnknownMembers.REFUSED);
        assertThat(voice.postToCall("S", unknown))
                .hasToString("200 {\"statusCode\":10,\"statusMessage\":"
                        + "\"\\\"extra\\\" is not documented for Hangup\"}");
        assertThat(voice.postToCall("S", ofAnotherOperation).status()).isEqualTo(StatusCode.OUT_OF_RANGE);
        assertThat(voice.post(DIAL, documented).status()).isEqualTo(StatusCode.SUCCESS);
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + 1 + close.repeat(depth);
    }
}
