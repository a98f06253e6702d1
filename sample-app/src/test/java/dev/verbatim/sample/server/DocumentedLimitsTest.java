package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.LimitsTable.Row;
import dev.verbatim.sample.server.limits.ServerLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Checks every row of the table of limits in docs/server.md: values up to the limit are accepted, and the documented response
 * follows beyond it. If a limit is too large for a test, the test compares it with the default and sends requests to a server
 * with a smaller one.
 */
@Timeout(60)
class DocumentedLimitsTest {
    private static final String CALL = "/api/v2/me/calls/1";
    private static final String NOTIFICATIONS = "/api/v2/notifications";
    private static final Map<String, LimitCase> CASES = cases();
    private static SampleServer server;
    private static ApiUser agent;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServerLimits.server(ServerLimits.DEFAULT);
        agent = new ApiUser(server.baseUri(), "agent", "secret");
    }

    @AfterAll
    static void stop() {
        agent.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> rows() throws Exception {
        return LimitsTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.limit(), () -> {
                    LimitCase test = CASES.get(row.limit());
                    assertThat(test)
                            .as("the case for this row of docs/server.md")
                            .isNotNull();
                    test.check(row);
                }));
    }

    @Test
    void everyCaseHasARow() throws Exception {
        assertThat(LimitsTable.rows()).extracting(Row::limit).containsAll(CASES.keySet());
    }

    private static Map<String, LimitCase> cases() {
        Map<String, LimitCase> cases = new LinkedHashMap<>();
        cases.put("bytes of a body, or of a message to CometD", DocumentedLimitsTest::bytes);
        cases.put(
                "objects and arrays within one another",
                withinABody(
                        n -> "{'operationName':'Hold','x':" + "[".repeat(n - 1) + "]".repeat(n - 1) + "}",
                        n -> "[{'channel':'/x','data':" + "[".repeat(n - 2) + "]".repeat(n - 2) + "}]"));
        cases.put("characters of a string", row -> {
            assertThat(dialNumber("5".repeat(row.number())).statusCode()).isNotEqualTo(10);
            refused(row.code(400), dialNumber("5".repeat(row.number() + 1)));
            messages(n -> "[{'channel':'/x','data':'" + "x".repeat(n) + "'}]").check(row);
        });
        cases.put(
                "bytes of a member's name, so of a key of user data",
                withinABody(
                        n -> "{'operationName':'Hold','" + "x".repeat(n) + "':1}",
                        n -> "[{'channel':'/x','data':{'" + "x".repeat(n) + "':1}}]"));
        cases.put("characters of a call's user data, given or joined with another call's", row -> {
            userData(n -> Map.of("a", "x".repeat(6_000), "b", "x".repeat(6_000), "c", "x".repeat(n - 12_003)), row);
        });
        cases.put("values of a call's user data, over all keys", row -> {
            userData(n -> IntStream.range(0, n).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "")), row);
        });
        cases.put(
                "characters of a number",
                withinABody(
                        n -> "{'operationName':'Hold','x':" + "1".repeat(n) + "}",
                        n -> "[{'channel':'/x','data':" + "1".repeat(n) + "}]"));
        cases.put(
                "messages to CometD at once, in a body or a text",
                messages(n -> "[" + "{'channel':'/x'},".repeat(n - 1) + "{'channel':'/x'}]"));
        cases.put(
                "characters of a channel or an id in a message to CometD",
                messages(n -> "[{'channel':'/" + "x".repeat(n - 1) + "'}]"));
        cases.put("bytes of the headers", DocumentedLimitsTest::headers);
        cases.put(
                "requests of a user in a second; also of an address that names no user, and of a name at an address until its"
                        + " password is known to be right",
                DocumentedLimitsTest::requests);
        cases.put(
                "messages of a user in a second, over all WebSockets and long polling, with a session or without",
                DocumentedLimitsTest::messagesASecond);
        cases.put("CometD sessions of a user", DocumentedLimitsTest::sessions);
        cases.putAll(OwnServerLimits.cases());
        cases.putAll(PasswordQueueLimits.cases());
        return cases;
    }

    private static void bytes(Row row) throws Exception {
        String hold = "{\"operationName\":\"Hold\"}";
        String whole = hold + " ".repeat(row.number() - hold.length());
        assertThat(agent.post(CALL, whole).statusCode()).isEqualTo(6);
        refused(row.code(413), agent.post(CALL, whole + " "));
        refused(row.code(413), agent.post(NOTIFICATIONS, whole + " "));
        row.code(1009);
        try (RawConnection socket = webSocket()) {
            int length = row.number() + 1;
            socket.send("\u0081\u00ff\0\0\0\0\0" + (char) (length >> 16) + (char) (length >> 8 & 255)
                    + (char) (length & 255) + "\0\0\0\0" + " ".repeat(length));
            assertThat(socket.restUntilClosed()).contains("\u0003\u00f1");
        }
    }

    /** Checks a size limit within the body of an operation and within a CometD message. */
    private static LimitCase withinABody(IntFunction<String> body, IntFunction<String> message) {
        return row -> {
            int most = row.number();
            assertThat(agent.post(CALL, json(body.apply(most))).statusCode()).isEqualTo(6);
            refused(row.code(400), agent.post(CALL, json(body.apply(most + 1))));
            messages(message).check(row);
        };
    }

    private static LimitCase messages(IntFunction<String> message) {
        return row -> {
            int most = row.number();
            assertThat(agent.post(NOTIFICATIONS, json(message.apply(most))).httpStatus())
                    .isEqualTo(200);
            refused(row.code(400), agent.post(NOTIFICATIONS, json(message.apply(most + 1))));
            RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret");
            assertThat(socket.send(message.apply(most)).next()).contains("\"successful\":false");
            assertThat(socket.send(message.apply(most + 1)).closeCode()).isEqualTo(row.code(1007));
        };
    }

    private static void userData(IntFunction<Map<String, String>> data, Row row) throws Exception {
        assertThat(row.beyond()).startsWith("10, the calls stay as they were");
        Answer dialled = dial(data.apply(row.number()));
        assertThat(dialled.statusCode()).isZero();
        Answer refused = dial(data.apply(row.number() + 1));
        assertThat(refused.statusCode()).isEqualTo(10);
        assertThat(server.switchboard().calls("agent")).hasSize(1);
        server.switchboard().hangup(server.switchboard().calls("agent").get(0));
    }

    private static Answer dial(Map<String, String> data) throws Exception {
        String pairs = data.entrySet().stream()
                .map(pair -> "\"" + pair.getKey() + "\":\"" + pair.getValue() + "\"")
                .collect(Collectors.joining(","));
        String device = OwnServerLimits.phone(server, "5005").id();
        return agent.post(
                "/api/v2/me/devices/" + device + "/calls",
                "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5000\"},\"userData\":{" + pairs + "}}");
    }

    private static Answer dialNumber(String number) throws Exception {
        return agent.post(
                "/api/v2/me/devices/" + OwnServerLimits.phone(server, "5005").id() + "/calls",
                json("{'operationName':'Dial','destination':{'phoneNumber':'" + number + "'}}"));
    }

    private static void headers(Row row) throws Exception {
        String begin = "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ";
        String end = "\r\n\r\n";
        int rest = row.number() - begin.length() - end.length();
        assertThat(status(begin + "x".repeat(rest) + end)).isEqualTo(200);
        assertThat(status(begin + "x".repeat(rest + 1) + end)).isEqualTo(row.code(431));
        assertThat(status("GET /" + "x".repeat(row.number() + 1) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo(row.code(414));
    }

    private static void requests(Row row) throws Exception {
        assertThat(row.defaultValue()).endsWith("and twice as many at once after a pause");
        String nobodys = "GET /api/v2/me/calls HTTP/1.1\r\nHost: x\r\n";
        for (String credentials : List.of("", "Authorization: Basic Ym9iOnNlY3JldA==\r\n")) {
            // The first request verifies the password.
            status(nobodys + credentials + "\r\n");
            try (RawConnection connection = new RawConnection(server.baseUri())) {
                int accepted = 0;
                RawConnection.Response response =
                        connection.send(nobodys + credentials + "\r\n").response();
                while (response.status() != 429) {
                    accepted++;
                    response = connection.send(nobodys + credentials + "\r\n").response();
                }
                assertThat(accepted).isGreaterThanOrEqualTo(2 * row.number() - 5);
                assertThat(response.status()).isEqualTo(row.code(429));
                assertThat(response.headers()).containsKey("retry-after");
                assertThat(response.body()).contains("\"statusCode\":3");
            }
        }
    }

    private static void messagesASecond(Row row) throws Exception {
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "alice", "secret");
        int accepted = 0;
        while (!socket.send("[{'channel':'/x'}]").next().contains("429::too_many_messages")) {
            accepted++;
        }
        assertThat(accepted).isGreaterThanOrEqualTo(2 * row.number());
        assertThat(row.beyond()).contains("429::too_many_messages");
    }

    private static void sessions(Row row) throws Exception {
        for (int i = 0; i < row.number(); i++) {
            assertThat(handshake()).contains("\"successful\":true");
        }
        assertThat(handshake()).contains("\"successful\":false").contains("429::too_many_sessions");
        assertThat(row.beyond()).contains("429::too_many_sessions");
    }

    private static String handshake() throws Exception {
        try (ApiUser carol = new ApiUser(server.baseUri(), "carol", "secret")) {
            return carol.post(
                            NOTIFICATIONS,
                            json(
                                    "[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['long-polling']}]"))
                    .text();
        }
    }

    private static void refused(int httpStatus, Answer answer) {
        assertThat(answer.httpStatus()).as(answer.text()).isEqualTo(httpStatus);
        assertThat(answer.statusCode()).isEqualTo(10);
    }

    private static int status(String request) throws Exception {
        try (RawConnection connection = new RawConnection(server.baseUri()).send(request)) {
            return connection.response().status();
        }
    }

    private static RawConnection webSocket() throws Exception {
        RawConnection socket = new RawConnection(server.baseUri())
                .send("GET " + NOTIFICATIONS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic YWdlbnQ6c2VjcmV0\r\n"
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\n\r\n");
        assertThat(socket.response().status()).isEqualTo(101);
        return socket;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
