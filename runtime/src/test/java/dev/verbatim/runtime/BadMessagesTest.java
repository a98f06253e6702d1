package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.envelope.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON-RPC's messages must not be, and what is answered; docs/json-rpc.md has the same. */
class BadMessagesTest {
    private static final String BEGIN = "{\"jsonrpc\":\"2.0\",";

    private final MathApi api = new MathApi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"id\":1 | -32600 | the body has no method | 1",
                "\"id\":1,\"method\":null | -32600 | the body has no method | 1",
                "\"id\":1,\"method\":{\"a\":[]} | -32600 | method must be a string | 1",
                "\"method\":7,\"id\":1 | -32600 | method must be a string | 1",
                "\"id\":1,\"method\":\"\" | -32601 | no operation \\\"\\\" is documented for /rpc | 1",
                "\"id\":{\"a\":1},\"method\":\"get_data\" | -32600 "
                        + "| id must be null, a number, or a string of at most 1000 characters | null",
                "\"id\":[1],\"method\":\"get_data\" | -32600 "
                        + "| id must be null, a number, or a string of at most 1000 characters | null",
                "\"id\":true,\"method\":\"get_data\" | -32600 "
                        + "| id must be null, a number, or a string of at most 1000 characters | null",
                "\"id\":1,\"method\":\"subtract\" | -32602 | missing: minuend, subtrahend | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":null | -32602 | missing: minuend, subtrahend | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":\"bar\" | -32600 | params must be an object | 1",
                "\"params\":7,\"id\":1,\"method\":\"subtract\" | -32600 | params must be an object | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":[1] | -32602 | missing: subtrahend | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":[1,2,3] | -32602 "
                        + "| params has 3 elements, and 2 are documented | 1",
                "\"params\":[1,2,3],\"id\":1,\"method\":\"subtract\" | -32602 "
                        + "| params has 3 elements, and 2 are documented | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":[1,\"x\"] | -32602 "
                        + "| params[1] must be a whole number of at most 32 bits | 1",
                "\"id\":1,\"method\":\"subtract\",\"params\":{\"minuend\":{\"a\":1},\"subtrahend\":1} | -32602 "
                        + "| params.minuend must be a whole number of at most 32 bits | 1",
                "\"id\":1,\"method\":\"get_data\",\"params\":[1] | -32602 | params must be an object | 1",
            })
    void areAnsweredWithWhatIsWrong(String members, int code, String message, String id) {
        assertThat(api.answer(BEGIN + members + "}"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message
                        + "\"},\"id\":" + id + "}");
        assertThat(api.done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\":\"get_data\",\"id\":1} | the message lacks jsonrpc",
                "{\"jsonrpc\":2.0,\"method\":\"get_data\",\"id\":1} | jsonrpc must be \\\"2.0\\\"",
                "{\"jsonrpc\":\"1.0\",\"method\":\"get_data\",\"id\":1} | jsonrpc must be \\\"2.0\\\"",
                "{\"jsonrpc\":null,\"method\":\"get_data\",\"id\":1} | jsonrpc must be \\\"2.0\\\"",
                "{\"jsonrpc\":{\"a\":1},\"method\":\"get_data\",\"id\":1} | jsonrpc must be \\\"2.0\\\"",
            })
    void ofAnotherVersionAreNotTaken(String message, String problem) {
        assertThat(api.answer(message))
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"" + problem + "\"},\"id\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":1,\"method\":\"get_data\",\"method\":\"get_data\"",
                "\"method\":null,\"id\":1,\"method\":\"get_data\"",
                "\"id\":1,\"id\":1,\"method\":\"get_data\"",
                "\"id\":1,\"method\":\"subtract\",\"params\":[1,2],\"params\":[1,2]",
                "\"id\":1,\"method\":\"subtract\",\"params\":{\"minuend\":1,\"minuend\":1}",
            })
    void thatRepeatAMemberAreNotParsed(String members) {
        assertThat(api.answer(BEGIN + members + "}"))
                .contains(
                        "\"code\":-32700,\"message\":\"the body is not valid JSON, or repeats a member, at line 1, column");
    }

    @Test
    void withAnIdOfTenKilobytesAreNotAnsweredWithIt() {
        String long10k = "x".repeat(10_240);
        String long1000 = "x".repeat(1_000);

        assertThat(api.answer(BEGIN + "\"method\":\"get_data\",\"id\":\"" + long10k + "\"}"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                        + "\"id must be null, a number, or a string of at most 1000 characters\"},\"id\":null}");
        assertThat(api.answer(BEGIN + "\"method\":\"get_data\",\"id\":" + "7".repeat(10_240) + "}"))
                .contains("\"code\":-32700")
                .contains("too long");
        assertThat(api.answer(BEGIN + "\"method\":\"get_data\",\"id\":\"" + long1000 + "\"}"))
                .endsWith(",\"id\":\"" + long1000 + "\"}");
    }

    /** The id comes back with the digits and the characters that it was sent with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1.0",
                "1e3",
                "1E+400",
                "-9223372036854775808",
                "123456789012345678901234567890",
                "0.10",
                "null",
                "\"\"",
                "\"1\"",
                "\"\\\"\\\\\\n\"",
                "\"\u00e9\u4e2d\uD83D\uDE00\"",
                "\"\\uD800\"",
            })
    void getTheirIdBackExactly(String id) {
        for (String before : new String[] {"", "\"other\":\"\u00e9\","}) {
            assertThat(api.answer(BEGIN + before + "\"id\":" + id + ",\"method\":\"get_data\"}"))
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":" + id + "}");
        }
    }

    @Test
    void withAnUndocumentedParameterAreRefusedWhereTheLimitsSaySo() {
        api.limits = RequestLimits.DEFAULT.withUnknownMembers(UnknownMembers.REFUSED);

        assertThat(api.answer(BEGIN
                        + "\"id\":1,\"method\":\"subtract\",\"params\":{\"minuend\":1,\"subtrahend\":1,\"x\":1}}"))
                .contains("\"code\":-32602,\"message\":\"\\\"x\\\" is not documented for subtract\"");
        assertThat(api.answer(BEGIN + "\"id\":1,\"method\":\"subtract\",\"params\":[1,2]}"))
                .contains("\"result\":-1");
    }

    @Test
    void anInternalErrorTellsNothing() {
        api.subtract = (minuend, subtrahend) -> {
            throw new IllegalStateException("password=secret");
        };

        assertThat(api.answer(BEGIN + "\"id\":1,\"method\":\"subtract\",\"params\":[1,2]}"))
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32603,\"message\":\"internal error, incident 1\"},"
                                + "\"id\":1}");
    }

    @Test
    void aFailureThatJsonRpcDoesNotKnowHasACodeOfServers() {
        api.subtract = (minuend, subtrahend) -> {
            throw new OperationException(StatusCode.NOT_VALID_NOW, "not now");
        };

        assertThat(api.answer(BEGIN + "\"id\":1,\"method\":\"subtract\",\"params\":[1,2]}"))
                .contains("\"code\":-32002,\"message\":\"not now\"");
        assertThat(new String(Router.of(api.builder().build())
                        .endpoint()
                        .dispatch(
                                (BEGIN + "\"id\":1,\"method\":\"get_data\"}")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                null)
                        .body()))
                .contains("\"code\":-32020,\"message\":\"not authenticated\"");
    }

    @Test
    void anEventWithoutANameIsNotARequestAndIsNotRead() {
        assertThat(api.answer(BEGIN + "\"params\":{}}"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"the body has no method\"},"
                        + "\"id\":null}");
        assertThat(Envelope.JSON_RPC.isAnswered(null)).isFalse();
    }
}
