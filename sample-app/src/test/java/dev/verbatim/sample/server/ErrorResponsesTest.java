package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error response is JSON of the API with security headers, and reveals no internals. */
class ErrorResponsesTest {
    private static final String AGENT = "Host: x\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(("agent:" + ContactCentre.PASSWORD).getBytes(UTF_8)) + "\r\n";
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    static Stream<Arguments> requests() {
        String calls = "POST /api/v2/me/calls/1 HTTP/1.1\r\n";
        String events = "POST /api/v2/notifications HTTP/1.1\r\n" + AGENT;
        return Stream.of(
                arguments("an operation", 200, calls + AGENT + "Content-Length: 2\r\n\r\n{}"),
                arguments("nobody", 401, calls + "Host: x\r\nContent-Length: 24\r\n\r\n{\"operationName\":\"Hold\"}"),
                arguments("nobody's session", 401, "POST /api/v2/notifications HTTP/1.1\r\nHost: x\r\n\r\n"),
                arguments("nowhere", 404, "GET /nowhere HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("another method for the desktop", 405, "PUT / HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("nowhere with a body", 405, "PUT /x HTTP/1.1\r\n" + AGENT + "Content-Length: 1\r\n\r\nx"),
                arguments("another method", 405, "DELETE /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("a trace", 405, "TRACE /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("no JSON", 400, calls + AGENT + "Content-Length: 1\r\n\r\nx"),
                arguments("no message", 400, events + "Content-Length: 1\r\n\r\nx"),
                arguments("a message that is a number", 400, events + "Content-Length: 3\r\n\r\n[1]"),
                arguments("no messages", 400, events + "Content-Length: 2\r\n\r\n[]"),
                arguments("half a message", 400, events + "Content-Length: 4\r\n\r\n[{},"),
                arguments("a message in no array", 400, events + "Content-Length: 4\r\n\r\nnull"),
                arguments("notifications by GET", 405, "GET /api/v2/notifications HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments(
                        "a matrix parameter", 404, "GET /api/v2/notifications;x/../../x HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("a path out of the root", 400, "GET /../etc/passwd HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("an encoded slash", 400, "GET /api%2f..%2f HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("an encoded zero", 400, "GET /api/v2/me/calls/%00 HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("half an encoded byte", 400, "GET /% HTTP/1.1\r\n" + AGENT + "\r\n"),
                arguments("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
                arguments("no HTTP", 400, "hello\r\n\r\n"),
                arguments("another version", 505, "GET / HTTP/7.0\r\n\r\n"),
                arguments("a header without a name", 400, "GET / HTTP/1.1\r\n: x\r\n\r\n"),
                arguments("a header of two lines", 400, "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n"),
                arguments("a long header", 431, "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"),
                arguments("a long URL", 414, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                arguments(
                        "two lengths",
                        400,
                        calls + AGENT + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                arguments("a body of 1 GB", 413, calls + AGENT + "Content-Length: 1000000000\r\n\r\n"),
                arguments(
                        "a body of 100 kB",
                        413,
                        calls + AGENT + "Content-Length: 100000\r\n\r\n" + " ".repeat(100_000)),
                arguments(
                        "a chunk of 100 kB",
                        413,
                        calls + AGENT + "Transfer-Encoding: chunked\r\n\r\n186a0\r\n" + " ".repeat(100_000)),
                arguments(
                        "a message of 100 kB",
                        413,
                        events + "Transfer-Encoding: chunked\r\n\r\n186a0\r\n" + " ".repeat(100_000)),
                arguments("a message that nests deep", 400, events + deep()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void requests(String what, int status, String request) throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            var response = connection.send(request).response();

            assertThat(response.status()).as("%s", response).isEqualTo(status);
            assertThat(response.body()).startsWith("{\"statusCode\":").endsWith("}");
            tellsNothing(response.body());
            tellsNothing(response.headers().toString());
            assertThat(response.headers())
                    .containsEntry("content-type", "application/json;charset=utf-8")
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                    .containsEntry("x-frame-options", "DENY")
                    .doesNotContainKeys("server", "x-powered-by");
        }
    }

    /** The next request on the connection is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "[1]", "[]", "[{}]"})
    void malformedMessagesAndThenARequest(String text) throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            connection
                    .send("POST /api/v2/notifications HTTP/1.1\r\n" + AGENT + "Content-Length: " + text.length()
                            + "\r\n\r\n" + text)
                    .response();
            var next = connection
                    .send("GET /api/v2/me/calls/1 HTTP/1.1\r\n" + AGENT + "\r\n")
                    .response();

            assertThat(next.status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[1]", "[]", "null", "{'channel':7}", "[{'channel':'/meta/connect'},1]", "''"})
    void malformedMessages(String text) throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);

        socket.send(text);

        tellsNothing(socket.next());
    }

    @Test
    void aDeeplyNestedMessageOverAWebSocket() throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);

        socket.send("[".repeat(60_000));

        assertThat(socket.closeCode()).isEqualTo(1007);
        assertThat(socket.next()).isEqualTo("not JSON, or beyond a limit");
    }

    @Test
    void aMessageOf100kBOverAWebSocket() throws Exception {
        RawWebSocket socket = RawWebSocket.open(centre.server.baseUri(), "agent", ContactCentre.PASSWORD);

        socket.send(" ".repeat(100_000));

        assertThat(socket.closeCode()).isEqualTo(1009);
        tellsNothing(socket.next());
    }

    private static String deep() {
        String json = "[{\"ext\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}]";
        return "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private static void tellsNothing(String text) {
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain("jetty", "cometd", "java", "exception", "org.", "dev.verbatim", "\tat ");
    }
}
