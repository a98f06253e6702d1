package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single messages of JSON-RPC 2.0: the examples of section 7 of its specification, and what they leave open. */
class JsonRpcTest {
    private final MathApi api = new MathApi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // rpc call with positional parameters
                "{\"jsonrpc\": \"2.0\", \"method\": \"subtract\", \"params\": [42, 23], \"id\": 1}"
                        + "| {\"jsonrpc\":\"2.0\",\"result\":19,\"id\":1}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"subtract\", \"params\": [23, 42], \"id\": 2}"
                        + "| {\"jsonrpc\":\"2.0\",\"result\":-19,\"id\":2}",
                // rpc call with named parameters
                "{\"jsonrpc\": \"2.0\", \"method\": \"subtract\", \"params\": {\"subtrahend\": 23, \"minuend\": 42}, \"id\": 3}"
                        + "| {\"jsonrpc\":\"2.0\",\"result\":19,\"id\":3}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"subtract\", \"params\": {\"minuend\": 42, \"subtrahend\": 23}, \"id\": 4}"
                        + "| {\"jsonrpc\":\"2.0\",\"result\":19,\"id\":4}",
                // rpc call of non-existent method
                "{\"jsonrpc\": \"2.0\", \"method\": \"foobar\", \"id\": \"1\"}"
                        + "| {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":"
                        + "\"no operation \\\"foobar\\\" is documented for /rpc\"},\"id\":\"1\"}",
                // rpc call with invalid JSON
                "{\"jsonrpc\": \"2.0\", \"method\": \"foobar, \"params\": \"bar\", \"baz]"
                        + "| {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":"
                        + "\"the body is not valid JSON, or repeats a member, at line 1, column 40\"},\"id\":null}",
                // rpc call with invalid Request object
                "{\"jsonrpc\": \"2.0\", \"method\": 1, \"params\": \"bar\"}"
                        + "| {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                        + "\"method must be a string\"},\"id\":null}",
            })
    void answersAsTheSpecificationShows(String message, String answer) {
        assertThat(api.answer(message)).isEqualTo(answer);
    }

    @Test
    void doesNotAnswerANotification() {
        OperationResponse update = api.post("{\"jsonrpc\": \"2.0\", \"method\": \"update\", \"params\": [1,2,3,4,5]}");
        OperationResponse unknown = api.post("{\"jsonrpc\": \"2.0\", \"method\": \"foobar\"}");

        assertThat(update.isAnswered()).isFalse();
        assertThat(update.status()).isEqualTo(StatusCode.SUCCESS);
        assertThat(update.httpStatus()).isEqualTo(204);
        assertThat(update.bodyLength()).isZero();
        assertThat(unknown.isAnswered()).isFalse();
        assertThat(unknown.status().code()).isEqualTo(-32601);
        assertThat(unknown.httpStatus()).isEqualTo(204);
        assertThat(api.done).containsExactly("update 1 2 3 4 5");
    }
}
