package dev.verbatim.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Batches of JSON-RPC 2.0: the examples of section 7 of its specification, and what they leave open. */
class JsonRpcBatchTest {
    private static final String INVALID =
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"the body must be one JSON object\"},\"id\":null}";

    private final MathApi api = new MathApi();

    @Test
    void thatIsNotJson() {
        assertThat(api.answer("""
                        [
                          {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},
                          {"jsonrpc": "2.0", "method"
                        ]"""))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":"
                        + "\"the body is not valid JSON, or repeats a member, at line 4, column 1\"},\"id\":null}");
    }

    @Test
    void withoutARequest() {
        assertThat(api.answer("[]"))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                        + "\"a batch has at least one request\"},\"id\":null}");
    }

    @Test
    void ofSomethingElse() {
        assertThat(api.answer("[1]")).isEqualTo("[" + INVALID + "]");
        assertThat(api.answer("[1,2,3]")).isEqualTo("[" + INVALID + "," + INVALID + "," + INVALID + "]");
        assertThat(api.answer("[[], \"x\", null]")).isEqualTo("[" + INVALID + "," + INVALID + "," + INVALID + "]");
    }

    @Test
    void ofAllKinds() {
        assertThat(api.answer("""
                        [
                            {"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},
                            {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]},
                            {"jsonrpc": "2.0", "method": "subtract", "params": [42,23], "id": "2"},
                            {"foo": "boo"},
                            {"jsonrpc": "2.0", "method": "foo.get", "params": {"name": "myself"}, "id": "5"},
                            {"jsonrpc": "2.0", "method": "get_data", "id": "9"}
                        ]"""))
                .isEqualTo("[{\"jsonrpc\":\"2.0\",\"result\":7,\"id\":\"1\"},"
                        + "{\"jsonrpc\":\"2.0\",\"result\":19,\"id\":\"2\"},"
                        + "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"the message lacks jsonrpc\"},"
                        + "\"id\":null},"
                        + "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32601,\"message\":"
                        + "\"no operation \\\"foo.get\\\" is documented for /rpc\"},\"id\":\"5\"},"
                        + "{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":\"9\"}]");
        assertThat(api.done).containsExactly("hello 7", "subtract");
    }

    @Test
    void ofNotificationsAlone() {
        OperationResponse answer = api.post("""
                [
                    {"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]},
                    {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}
                ]""");

        assertThat(answer.isAnswered()).isFalse();
        assertThat(answer.httpStatus()).isEqualTo(204);
        assertThat(api.done).containsExactly("sum 1 2 4", "hello 7");
    }

    @Test
    void thatIsTooLargeIsRefusedAndNothingIsDone() {
        String one = "{\"jsonrpc\": \"2.0\", \"method\": \"notify_hello\", \"params\": [7]}";
        String batch = "[" + (one + ",").repeat(9_999) + one + "]";

        assertThat(api.answer(batch))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                        + "\"a batch has at most 1000 requests\"},\"id\":null}");
        assertThat(api.done).isEmpty();

        api.limits = RequestLimits.DEFAULT.withMaxBatch(10_000);
        assertThat(api.post(batch).isAnswered()).isFalse();
        assertThat(api.done).hasSize(10_000);
    }

    @Test
    void withAMarkSpacesAndTextThatIsNotAscii() {
        assertThat(api.answer(
                        "\uFEFF \n[ {\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":\"\u00e9\u4e2d\uD83D\uDE00\"} , "
                                + "{\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":\"b\"}\n] "))
                .isEqualTo("[{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":\"\u00e9\u4e2d\uD83D\uDE00\"},"
                        + "{\"jsonrpc\":\"2.0\",\"result\":[\"hello\",5],\"id\":\"b\"}]");
    }

    @Test
    void thatIsFollowedBySomething() {
        assertThat(api.answer("[{\"jsonrpc\":\"2.0\",\"method\":\"notify_hello\",\"params\":[7]}] []"))
                .contains("-32700");
        assertThat(api.done).isEmpty();
    }

    @Test
    void isAuthenticatedOnce() {
        AtomicInteger asked = new AtomicInteger();
        byte[] batch =
                "[{\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":1},{\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":2}]"
                        .getBytes(UTF_8);

        OperationResponse answer = api.router()
                .dispatch("POST", MathApi.PATH, () -> new java.io.ByteArrayInputStream(batch), -1, () -> {
                    asked.incrementAndGet();
                    return null;
                });

        assertThat(answer.httpStatus()).isEqualTo(401);
        assertThat(answer.toString()).contains("\"code\":-32020").contains("\"id\":2");
        assertThat(asked).hasValue(1);
    }

    @Test
    void isObservedRequestByRequest() {
        List<String> heard = new ArrayList<>();
        List<Boolean> documented = new ArrayList<>();
        OperationObserver<String> observer = new OperationObserver<>() {
            @Override
            public String before(ObservedRequest request) {
                return request.route();
            }

            @Override
            public void after(ObservedRequest request, String state, OperationResponse response) {
                heard.add(request.operationName() + " " + response.isAnswered());
                documented.add(request.documents(response.status()));
            }

            @Override
            public void failed(ObservedRequest request, String state, OperationResponse response, Throwable failure) {
                heard.add(request.operationName() + " " + response.status().code());
                documented.add(
                        request.documents(response.status()) && !request.documents(StatusCode.of(4711, "unheard of")));
            }
        };
        Router router = Router.of(api.builder().observer(observer).build());
        for (String message : List.of(
                "[{\"jsonrpc\":\"2.0\",\"method\":\"get_data\",\"id\":1},{\"jsonrpc\":\"2.0\",\"method\":\"notify_hello\","
                        + "\"params\":[7]},{\"jsonrpc\":\"2.0\",\"method\":\"foobar\"}]",
                "[")) {
            router.dispatch("POST", MathApi.PATH, message.getBytes(UTF_8), User.AGENT);
        }

        assertThat(heard).containsExactly("get_data true", "notify_hello false", "null -32601", "null -32700");
        assertThat(documented).containsExactly(true, true, true, true);
    }
}
