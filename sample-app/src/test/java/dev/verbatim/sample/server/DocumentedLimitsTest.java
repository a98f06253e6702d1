package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.LimitsTable.Row;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.limits.SessionLimits;
import dev.verbatim.sample.server.limits.WaitingLimits;
import dev.verbatim.sample.server.security.PasswordQueue;
import dev.verbatim.sample.switchboard.Device;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
 * Every row of the table of limits in docs/server.md has a case here, which takes the number from the row: up to it all is well,
 * and beyond it happens what the row says. Where the number is too large for a test, it has to be that of the defaults, and a
 * server with a smaller one is asked.
 */
@Timeout(60)
class DocumentedLimitsTest {
    private static final String CALL = "/api/v2/me/calls/1";
    private static final String NOTIFICATIONS = "/api/v2/notifications";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Map<String, Case> CASES = cases();
    private static SampleServer server;
    private static ApiUser agent;

    @BeforeAll
    static void start() throws Exception {
        server = server(ServerLimits.DEFAULT);
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
                    Case test = CASES.get(row.limit());
                    assertThat(test)
                            .as("a row of docs/server.md that nothing tests")
                            .isNotNull();
                    test.check(row);
                }));
    }

    @Test
    void noCaseWithoutARow() throws Exception {
        assertThat(LimitsTable.rows()).extracting(Row::limit).containsAll(CASES.keySet());
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
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
        cases.put(
                "how long a client can ask for the answer to `/meta/connect` to be held (`advice.timeout`)",
                row -> times(
                        row,
                        "'timeout':1000000000000",
                        ServerLimits.DEFAULT.sessions().poll()));
        cases.put(
                "how long a client can ask to pause between two `/meta/connect` (`advice.interval`)",
                row -> times(
                        row,
                        "'interval':1000000000000",
                        ServerLimits.DEFAULT.sessions().interval()));
        WaitingLimits waiting = ServerLimits.DEFAULT.waiting();
        cases.put(
                "notifications waiting for a session",
                row -> waiting(row, waiting.notifications(), new WaitingLimits(20, 1 << 30, 1 << 30, 1 << 30)));
        cases.put(
                "bytes of the notifications waiting for a session",
                row -> waiting(row, waiting.bytes(), new WaitingLimits(10_000, 100_000, 1 << 30, 1 << 30)));
        cases.put(
                "bytes of the notifications waiting for all sessions of a user",
                row -> waiting(row, waiting.bytesOfUser(), new WaitingLimits(10_000, 1 << 30, 100_000, 1 << 30)));
        cases.put("bytes of the notifications waiting for everybody", row -> {
            assertThat(row.defaultValue()).isEqualTo("a sixteenth of the heap, 64 MiB at most");
            long heap = Runtime.getRuntime().maxMemory();
            assertThat(waiting.bytesOfAll()).isEqualTo(Math.min(heap / 16, 64 << 20));
            waiting(new WaitingLimits(10_000, 1 << 30, 1 << 30, 100_000));
        });
        cases.put("time for headers to arrive, and again for a body", DocumentedLimitsTest::arrival);
        cases.put("connections of an address at a time", DocumentedLimitsTest::connectionsOfAnAddress);
        cases.put("connections", DocumentedLimitsTest::connections);
        cases.put("passwords of an address that wait to be checked", row -> {
            row.code(429);
            PasswordQueue queue = new PasswordQueue().add("192.0.2.1", row.number());
            assertThat(queue.refused()).isZero();
            assertThat(queue.add("192.0.2.1", 5).refused()).isEqualTo(5);
            assertThat(queue.add("192.0.2.2", 5).refused()).isEqualTo(5);
        });
        cases.put("passwords that wait to be checked", row -> {
            row.code(429);
            PasswordQueue queue = new PasswordQueue();
            for (int i = 0; i < row.number(); i += 50) {
                queue.add("192.0.2." + i / 50, 50);
            }
            assertThat(queue.refused()).isZero();
            assertThat(queue.add("198.51.100.1", 5).refused()).isEqualTo(5);
        });
        cases.put("time that a password waits to be checked", row -> {
            row.code(429);
            Duration longest = Duration.ofSeconds(row.number());
            PasswordQueue queue = new PasswordQueue().add("192.0.2.1", 2).after(longest);
            assertThat(queue.check().checked()).isEqualTo(2);
            assertThat(queue.add("192.0.2.1", 3)
                            .after(longest.plusMillis(1))
                            .check()
                            .refused())
                    .isEqualTo(3);
        });
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

    /** Sizes within a body of an operation, and within a message. */
    private static Case withinABody(IntFunction<String> body, IntFunction<String> message) {
        return row -> {
            int most = row.number();
            assertThat(agent.post(CALL, json(body.apply(most))).statusCode()).isEqualTo(6);
            refused(row.code(400), agent.post(CALL, json(body.apply(most + 1))));
            messages(message).check(row);
        };
    }

    private static Case messages(IntFunction<String> message) {
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
        String device = phone(server, "5005").id();
        return agent.post(
                "/api/v2/me/devices/" + device + "/calls",
                "{\"operationName\":\"Dial\",\"destination\":{\"phoneNumber\":\"5000\"},\"userData\":{" + pairs + "}}");
    }

    private static Answer dialNumber(String number) throws Exception {
        return agent.post(
                "/api/v2/me/devices/" + phone(server, "5005").id() + "/calls",
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
            // The first one makes the password known to be right.
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

    /** However long a client wants to wait or to stay away, its session ends. */
    private static void times(Row row, String advice, Duration byDefault) throws Exception {
        assertThat(byDefault).isEqualTo(Duration.ofSeconds(row.number()));
        assertThat(ServerLimits.DEFAULT.sessions().absence()).isEqualTo(Duration.ofSeconds(10));
        SessionLimits shortTimes = new SessionLimits(1, SHORT, SHORT, SHORT);
        try (SampleServer impatient = server(ServerLimits.DEFAULT.withSessions(shortTimes));
                ApiUser user = new ApiUser(impatient.baseUri(), "agent", "secret")) {
            PollingSession session = new PollingSession(user);
            session.connect(advice);
            assertThat(session.connect(advice)).contains("\"successful\":true");
            await(() -> impatient.sessions() == 0);
        }
    }

    private static void waiting(Row row, long byDefault, WaitingLimits small) throws Exception {
        assertThat(byDefault).isEqualTo(row.number());
        waiting(small);
    }

    /** A session that has stopped ends once more waits than may. */
    private static void waiting(WaitingLimits small) throws Exception {
        try (SampleServer strict = server(ServerLimits.DEFAULT.withWaiting(small));
                SlowClient slow =
                        new SlowClient(SlowClient.Kind.LONG_POLLING_STOPPED, strict.baseUri(), "agent", "secret")) {
            assertThat(slow).isNotNull();
            for (int i = 0; strict.sessions() == 1 && i < 100; i++) {
                strict.switchboard()
                        .hangup(strict.switchboard()
                                .dial(phone(strict, "5000"), "5005", Map.of("a", "x".repeat(8_000))));
                strict.flushNotifications();
                assertThat(strict.inUse().get("waiting.notifications")).isLessThanOrEqualTo(small.notifications());
                assertThat(strict.inUse().get("waiting.bytes"))
                        .isLessThanOrEqualTo(
                                Math.min(small.bytes(), Math.min(small.bytesOfUser(), small.bytesOfAll())));
            }
            await(() -> strict.sessions() == 0);
        }
    }

    private static void arrival(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.arrival()).isEqualTo(Duration.ofSeconds(row.number()));
        try (SampleServer impatient = server(ServerLimits.DEFAULT.withArrival(SHORT))) {
            for (String begin :
                    List.of("GET / HTTP/1.1\r\nX: ", "POST /foo HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n")) {
                try (RawConnection slow = new RawConnection(impatient.baseUri()).send(begin)) {
                    assertThat(slow.isClosedByServer(() -> slow.send("x"))).isTrue();
                }
            }
        }
    }

    private static void connectionsOfAnAddress(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.connectionsPerAddress()).isEqualTo(row.number());
        try (SampleServer strict = server(ServerLimits.DEFAULT.withConnections(100, 3))) {
            List<RawConnection> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(new RawConnection(strict.baseUri(), "127.0.0.2"));
                assertThat(open.get(i)
                                .send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                                .response()
                                .status())
                        .isEqualTo(200);
            }
            try (RawConnection oneMore = new RawConnection(strict.baseUri(), "127.0.0.2");
                    ApiUser operator = new ApiUser(strict.baseUri(), "operator", "secret")) {
                assertThat(oneMore.isClosedByServer()).isTrue();
                assertThat(operator.get("/metrics").text()).contains("verbatim_connections_refused_total 1.0");
            }
            for (RawConnection connection : open) {
                connection.close();
            }
        }
    }

    private static void connections(Row row) throws Exception {
        assertThat(ServerLimits.DEFAULT.connections()).isEqualTo(row.number());
        String request = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        try (SampleServer strict = server(ServerLimits.DEFAULT.withConnections(2, 100));
                RawConnection second = new RawConnection(strict.baseUri())) {
            RawConnection first = new RawConnection(strict.baseUri());
            first.send(request).response();
            second.send(request).response();
            try (RawConnection third = new RawConnection(strict.baseUri()).send(request)) {
                assertThat(strict.inUse().get("connections.limited")).isEqualTo(2);
                first.close();
                assertThat(third.response().status()).isEqualTo(200);
            }
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

    private static SampleServer server(ServerLimits limits) throws Exception {
        return SampleServer.builder()
                .hashIterations(1_000)
                .limits(limits)
                .user("agent", "secret", Set.of(SampleServer.API_VOICE), "5005")
                .user("alice", "secret", Set.of(SampleServer.API_VOICE), "5000")
                .user("bob", "secret", Set.of(SampleServer.API_VOICE), "5001")
                .user("carol", "secret", Set.of(SampleServer.API_VOICE), "5002")
                .user("operator", "secret", Set.of(SampleServer.METRICS))
                .start();
    }

    private static Device phone(SampleServer of, String number) {
        return of.switchboard().directory().phone(number).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Proves a row. */
    private interface Case {
        void check(Row row) throws Exception;
    }
}
