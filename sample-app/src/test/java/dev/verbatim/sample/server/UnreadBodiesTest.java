package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends a body to every URL with every method. The request and the next one on the connection are answered. */
@Timeout(60)
class UnreadBodiesTest {
    private static final String AUTHORIZATION = "Authorization: Basic "
            + Base64.getEncoder().encodeToString(("agent:" + ContactCentre.PASSWORD).getBytes(UTF_8)) + "\r\n";
    private static final String FOREIGN = "Origin: https://evil.example\r\n";
    private static final String PREFLIGHT =
            "Origin: https://desk.example.org\r\nAccess-Control-Request-Method: POST\r\n";
    private static final String NEXT = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre("https://desk.example.org");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    static Stream<String> requests() {
        return Stream.of(
                        "/foo",
                        "/",
                        "/health/live",
                        "/health/ready",
                        "/metrics",
                        "/api/v2/me/calls",
                        "/api/v2/me/calls/1",
                        "/api/v2/nothing",
                        "/api/v2/notifications",
                        "/api/v2/notifications/connect")
                .flatMap(path -> Stream.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW")
                        .map(method -> method + " " + path));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theNextRequestIsAnswered(String request) throws Exception {
        for (String headers :
                List.of("", AUTHORIZATION, AUTHORIZATION + "Content-Type: text/plain\r\n", FOREIGN, PREFLIGHT)) {
            for (String body : List.of(
                    "Content-Length: 2\r\n\r\n{}",
                    "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                    "Content-Length: 60000\r\n\r\n" + " ".repeat(60_000))) {
                try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
                    connection.send(request + " HTTP/1.1\r\nHost: x\r\n" + headers + body);
                    var response = connection.response();
                    assertThat(response.status()).as("%s", response).isBetween(200, 499);
                    assertThat(response.body()).as("no echo").doesNotContain("Authorization", "evil");

                    if (!"close".equals(response.headers().get("connection"))) {
                        assertThat(connection.send(NEXT).response().body()).contains("UP");
                    } else {
                        assertThat(connection.restUntilClosed()).isEmpty();
                    }
                }
            }
        }
    }

    /** The server reads the rest of a body, so that the client's system does not discard the response. */
    @Test
    void aClientThatSendsMegabytesSeesTheResponse() throws Exception {
        for (String request : List.of("POST /foo", "POST /health/live", "POST /api/v2/me/calls/1")) {
            try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
                connection.send(request + " HTTP/1.1\r\nHost: x\r\n" + FOREIGN + "Content-Length: 5000000\r\n\r\n");
                for (int sent = 0; sent < 5_000_000; sent += 50_000) {
                    connection.send(" ".repeat(50_000));
                }

                assertThat(connection.response().status()).isBetween(400, 499);
            }
        }
    }

    @Test
    void expectContinueIsRefusedWithoutReadingTheBody() throws Exception {
        for (String request : List.of("POST /foo", "PUT /health/live", "POST /api/v2/me/calls/1")) {
            try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
                connection.send(request + " HTTP/1.1\r\nHost: x\r\n" + FOREIGN
                        + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

                assertThat(connection.response().status()).isBetween(400, 499);
                assertThat(connection.restUntilClosed()).isEmpty();
            }
        }
    }

    @Test
    void anEndlessBodyIsNotReadForever() throws Exception {
        try (RawConnection connection = new RawConnection(centre.server.baseUri())) {
            connection.send("POST /foo HTTP/1.1\r\nHost: x\r\n" + FOREIGN + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

            assertThat(sendForEver(connection, chunk)).isLessThan(64L << 20);
        }
    }

    /** Returns how many bytes could be sent until the connection was closed; gives up at a gigabyte. */
    private static long sendForEver(RawConnection connection, String chunk) {
        long sent = 0;
        try {
            while (sent < 1L << 30) {
                connection.send(chunk);
                sent += chunk.length();
            }
        } catch (IOException closedByTheServer) {
            return sent;
        }
        return sent;
    }
}
