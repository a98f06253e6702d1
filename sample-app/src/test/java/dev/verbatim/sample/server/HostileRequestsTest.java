package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.verbatim.sample.server.ApiUser.Transport;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests at the edge of HTTP and JSON, which exploit that parts of a server could interpret them differently. */
@Timeout(60)
class HostileRequestsTest {
    private static final String AGENT = "Host: x\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(("agent:" + ContactCentre.PASSWORD).getBytes(UTF_8)) + "\r\n";
    private static final String HANDSHAKE =
            "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"supportedConnectionTypes\":[\"long-polling\"]}]";
    private static ContactCentre centre;
    private static Call call;
    private static Map<String, CallState> before;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
        call = centre.connect("5000", "5005");
        before = centre.state();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(centre.state()).isEqualTo(before);
    }

    static Stream<Arguments> refused() {
        String calls = "POST /api/v2/me/calls/CALL HTTP/1.1\r\n" + AGENT;
        String hold = "Content-Length: 24\r\n\r\n{\"operationName\":\"Hold\"}";
        return Stream.of(
                arguments("a compressed body", 415, calls + "Content-Encoding: gzip\r\n" + hold),
                arguments("a body compressed twice", 415, calls + "Content-Encoding: identity, br\r\n" + hold),
                arguments("many headers", 431, calls + "X: y\r\n".repeat(5_000) + hold),
                arguments("two lengths", 400, calls + "Content-Length: 2\r\n" + hold),
                arguments("a negative length", 400, calls + "Content-Length: -1\r\n\r\n"),
                arguments("a length that is none", 400, calls + "Content-Length: 0x18\r\n\r\n"),
                arguments("a length beyond all numbers", 400, calls + "Content-Length: 99999999999999999999\r\n\r\n"),
                arguments(
                        "an encoding before the chunks",
                        400,
                        calls + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                arguments(
                        "an encoding after the chunks", 400, calls + "Transfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n"),
                arguments("an encoding with a space", 400, calls + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                arguments("chunks that are none", 400, calls + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"),
                arguments(
                        "chunks without end",
                        413,
                        calls + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(70_000)),
                arguments("another method", 405, calls.replace("POST", "HEAD") + "\r\n"),
                arguments("options", 405, calls.replace("POST", "OPTIONS") + "\r\n"),
                arguments("a trace", 405, calls.replace("POST", "TRACE") + "\r\n"),
                arguments("a method in lower case", 405, calls.replace("POST", "post") + hold),
                arguments("an unknown method", 405, calls.replace("POST", "HOLD") + hold),
                arguments("dot segments", 404, calls.replace("/me/", "/me/../us/") + hold),
                arguments("encoded dot segments", 400, calls.replace("/me/", "/me/%2e%2e/me/") + hold),
                arguments("an encoded slash", 400, calls.replace("/calls/", "/calls%2f") + hold),
                arguments("an empty segment", 400, calls.replace("/me/", "//me//") + hold),
                arguments("a path parameter", 400, calls.replace("/me/", "/me;x=y/..;/me/") + hold),
                arguments("a backslash", 400, calls.replace("/me/", "\\me/") + hold),
                arguments("a zero byte", 400, calls.replace("/me/", "/me\0/") + hold),
                arguments("an encoded zero byte", 400, calls.replace("CALL", "CALL%00") + hold),
                arguments("a tunnel", 400, "CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("another server", 400, "GET http://169.254.169.254/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refused(String what, int status, String request) throws Exception {
        var response = send(request.replace("CALL", call.id()));

        assertThat(response.status()).as("%s", response).isEqualTo(status);
    }

    /** No path bypasses the authentication, even if parts of the server normalise it differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/notifications",
                "/api/v2/notifications/",
                "/api/v2/notifications/handshake",
                "/api/v2/notifications;x",
                "/api/v2;x/notifications",
                "/api/v2//notifications",
                "/api/v2/%6eotifications",
                "/api/v2/%2e/notifications",
                "/api/v2/me/../notifications",
                "/api/v2/NOTIFICATIONS",
                "/api/v2/notifications?message=x",
                "http://x/api/v2/notifications"
            })
    void noPathOpensASessionWithoutCredentials(String path) throws Exception {
        var response =
                send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                        + HANDSHAKE.length() + "\r\n\r\n" + HANDSHAKE);

        assertThat(response.status()).isIn(400, 401, 404, 405);
        assertThat(response.body()).doesNotContain("clientId").doesNotContain("\"successful\":true");
        assertThat(centre.server.sessions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'operationName':'Hold','x':'\\ud800'",
                "{'operationName':'Hold' 'x':1}",
                "{'operationName':'Hold','x':01}",
                "{'operationName':'Hold','x':NaN}",
                "{'operationName':'Hold','x':+1}",
                "{'operationName':'Hold','x':0x1}",
                "{'operationName':'Hold','x':'\t'}",
                "{'operationName':'Hold'}\0",
                "\u00ef\u00bb\u00bf\u00ef\u00bb\u00bf{'operationName':'Hold'}",
                "{'operationName':'Hold',/* */'x':1}",
                "{\"operationName\":'Hold'}"
            })
    void refusesAlmostJson(String text) throws Exception {
        String body = text.startsWith("{\"") ? text : text.replace('\'', '"');

        var response = send("POST /api/v2/me/calls/" + call.id() + " HTTP/1.1\r\n" + AGENT + "Content-Length: "
                + body.length() + "\r\n\r\n" + body);

        assertThat(response.status()).as("%s", response).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"statusCode\":10,");
    }

    /** Valid JSON numbers that would take long to compute. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e99", "0.1e+999999999"})
    void numbersOfAnySize(String number) throws Exception {
        var ignored =
                centre.agent.post("/api/v2/me/calls/" + call.id(), "{\"operationName\":\"Swap\",\"x\":" + number + "}");
        var refused = centre.agent.post(
                "/api/v2/me/calls/" + call.id(), "{\"operationName\":\"SendDtmf\",\"digits\":" + number + "}");

        assertThat(ignored.statusCode()).isEqualTo(3);
        assertThat(refused.statusCode()).isEqualTo(10);
    }

    /** Lone surrogates and escapes: refused, or notified as valid JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800\\udc00",
                "a\\ud800b",
                "\\udc00\\ud800",
                "\\u0000\\u2028\\u202e",
                "\u00c0\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00ff"
            })
    void malformedText(String text) throws Exception {
        String body = "{\"operationName\":\"UpdateUserData\",\"userData\":{\"k\":\"" + text + "\"}}";
        try (ApiUser alice = centre.user("alice")) {
            alice.listen(Transport.WEB_SOCKET);

            var response = send("POST /api/v2/me/calls/" + call.id() + " HTTP/1.1\r\n" + AGENT + "Content-Length: "
                    + body.length() + "\r\n\r\n" + body);

            if (isUtf8(text) && response.status() == 200) {
                assertThat(response.body()).isEqualTo("{\"statusCode\":0}");
                assertThat(alice.next().at("/data/call/userData/k").asString()).isNotEmpty();
                byte[] calls = centre.agent.get("/api/v2/me/calls").text().getBytes(UTF_8);
                assertThat(new JsonMapper()
                                .readTree(calls)
                                .at("/calls/0/userData/k")
                                .asString())
                        .isNotEmpty();
            } else {
                assertThat(response.status()).isEqualTo(400);
            }
        }
    }

    /** Each character is one byte. */
    private static boolean isUtf8(String bytes) {
        return bytes.chars().allMatch(octet -> octet < 0x80);
    }

    /** Overlong, incomplete and invalid UTF-8, also in places that no handler reads. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u00af", "\u00e2\u0082", "\u00ff"})
    void bytesThatAreNotUtf8(String malformed) throws Exception {
        for (String body : new String[] {
            "{\"operationName\":\"Hold" + malformed + "\"}",
            "{\"operationName\":\"Hold\",\"skipped\":[{\"x\":\"" + malformed + "\"}]}",
            "{\"operationName\":\"Hold\",\"" + malformed + "\":1}"
        }) {
            var response = send("POST /api/v2/me/calls/" + call.id() + " HTTP/1.1\r\n" + AGENT + "Content-Length: "
                    + body.length() + "\r\n\r\n" + body);

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body()).startsWith("{\"statusCode\":10,").contains("UTF-8");
        }
        String message = HANDSHAKE.replace("\"channel\"", "\"ext\":{\"x\":\"" + malformed + "\"},\"channel\"");

        var response = send("POST /api/v2/notifications HTTP/1.1\r\n" + AGENT + "Content-Length: " + message.length()
                + "\r\n\r\n" + message);

        assertThat(response.status()).isEqualTo(400);
    }

    /** No undocumented method succeeds at any URL, and none echoes the request. */
    @ParameterizedTest
    @CsvSource({
        "/api/v2/me/calls/1, POST",
        "/api/v2/me/calls, GET",
        "/api/v2/notifications, POST",
        "/api/v2/notifications/connect, POST",
        "/health/live, GET",
        "/health/ready, GET",
        "/metrics, GET",
        "/foo, ''",
        "/, GET"
    })
    void otherMethods(String path, String documented) throws Exception {
        for (String method :
                new String[] {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get"}) {
            if (method.equals(documented) || documented.isEmpty() && method.equals("GET")) {
                continue;
            }
            for (String body : new String[] {"\r\n", "Content-Length: 2\r\n\r\n{}"}) {
                var response = send(method + " " + path + " HTTP/1.1\r\n" + AGENT + "X: echo\r\n" + body);

                assertThat(response.status()).as("%s %s", method, path).isEqualTo(405);
                assertThat(response.body()).startsWith("{\"statusCode\":3,").doesNotContain("echo");
                assertThat(response.headers().getOrDefault("allow", "")).isEqualTo(documented);
            }
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            connection.send("POST /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT + "Content-Length: 24\r\n\r\n"
                    + "{\"operationName\":\"Hold\"}POST /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT
                    + "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\nX: y\r\n\r\n"
                    + "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(connection.response().body()).contains("\"statusCode\":6,");
            assertThat(connection.response().body()).contains("\"statusCode\":3,");
            assertThat(connection.response().body()).contains("UP");
        }
    }

    @Test
    void answersHttp10AndClosesTheConnection() throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            connection.send("POST /api/v2/me/calls/1 HTTP/1.0\r\n" + AGENT
                    + "Content-Length: 24\r\n\r\n{\"operationName\":\"Hold\"}");

            assertThat(connection.restUntilClosed()).startsWith("HTTP/1.1 200 ").endsWith("}");
        }
    }

    private static RawConnection.Response send(String request) throws IOException {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            return connection.send(request).response();
        }
    }
}
