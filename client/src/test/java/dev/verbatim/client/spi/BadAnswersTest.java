package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.ClientLimits;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RobotApi.RobotRequest;
import dev.verbatim.client.UnreadableAnswerException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that do not answer as documented. */
@Timeout(30)
class BadAnswersTest {
    private static final Reconnect SOON = new Reconnect(Duration.ofMillis(5), Duration.ofMillis(20));

    @Test
    void aServerThatIsDown() throws Exception {
        URI gone;
        try (RawServer server = RawServer.json("{}")) {
            gone = server.uri();
        }
        try (ClientCalls<RobotNotification> client = ClientCalls.open(RobotApi.HTTP, ClientOptions.at(gone))) {
            ClientException failure = failure(client);
            assertThat(failure)
                    .isInstanceOf(NotSentException.class)
                    .hasMessage("Move was not sent: nothing accepts connections at " + gone
                            + "; check that the server runs, and the host and the port of the options");
            assertThat(failure.mayHaveHappened()).isFalse();
        }
    }

    @Test
    void aHostThatDoesNotExist() {
        try (ClientCalls<RobotNotification> client =
                ClientCalls.open(RobotApi.HTTP, ClientOptions.at(URI.create("http://robots.invalid")))) {
            assertThat(failure(client))
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("the host of http://robots.invalid is not known");
        }
    }

    @Test
    void aServerThatIsSlow() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await());
                ClientCalls<RobotNotification> client =
                        ClientCalls.open(RobotApi.HTTP, ClientOptions.at(server.uri()))) {
            ClientException failure = failure(client.within(Duration.ofMillis(100)));
            assertThat(failure)
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage(
                            "Move was not answered by " + server.uri()
                                    + " within 100 ms; the server may still carry it out. If it needs longer, set another deadline");
            assertThat(failure.mayHaveHappened()).isTrue();
        }
    }

    @Test
    void aServerThatSendsTheBodyForEver() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out) -> {
                    try {
                        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                        while (true) {
                            out.write(' ');
                            out.flush();
                            TimeUnit.MILLISECONDS.sleep(1);
                        }
                    } finally {
                        gone.countDown();
                    }
                });
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).deadline(Duration.ofMillis(100)))) {
            assertThat(failure(client)).isInstanceOf(NoAnswerException.class).hasMessageContaining("within 100 ms");
            assertThat(gone.await(10, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
        }
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswer() throws Exception {
        try (RawServer server = new RawServer((request, out) -> out.close());
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).reconnect(SOON))) {
            ClientException failure = failure(client);
            assertThat(failure)
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageStartingWith("Move was not answered: the connection to " + server.uri() + " was lost (")
                    .hasMessageEndingWith("; the server may have carried it out, so find out before you send it again");
            assertThat(server.requests()).as("it may not be repeated").hasSize(1);
        }
    }

    @Test
    void whatMayBeRepeatedIsRepeated() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = new RawServer((request, out) -> {
                    if (count.incrementAndGet() < 3) {
                        out.close();
                    } else {
                        out.write(RawServer.http("200 OK", "application/json", "{\"statusCode\":0,\"x\":5}"));
                    }
                });
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).reconnect(SOON))) {
            assertThat(client.call(RobotApi.WHERE, RobotRequest.of("Where", 1), "1"))
                    .isEqualTo(5);
            assertThat(count).hasValue(3);
        }
    }

    @Test
    void butNotMoreOftenThanAllowedAndNotAfterAnAnswer() throws Exception {
        try (RawServer server = new RawServer((request, out) -> out.close());
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP,
                        ClientOptions.at(server.uri()).reconnect(SOON).retries(1))) {
            assertThatThrownBy(() -> client.call(RobotApi.WHERE, RobotRequest.of("Where", 1), "1"))
                    .isInstanceOf(NoAnswerException.class);
            assertThat(server.requests()).hasSize(2);
        }
        try (RawServer server = RawServer.json("{}");
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).reconnect(SOON))) {
            assertThatThrownBy(() -> client.call(RobotApi.WHERE, RobotRequest.of("Where", 1), "1"))
                    .isInstanceOf(UnreadableAnswerException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 Bad Gateway | text/html | <h1>no</h1> | HTTP status 502 and with the content type \"text/html\" instead of JSON; look at the server, or at the proxy before it",
                "200 OK | text/html | <h1>hi</h1> | HTTP status 200 and with the content type \"text/html\" instead of JSON; check that the URI",
                "200 OK | text/plain | {\"statusCode\":0} | with the content type \"text/plain\" instead of JSON",
                "200 OK | application/json | {\"statusCode\":0 | with JSON that is not valid at line 1, column 16",
                "200 OK | application/json | [] | with JSON that is not an object",
                "200 OK | application/json | {\"ok\":true} | with JSON that says neither that it has succeeded nor that it has failed",
                "400 Bad Request | application/json | {\"a\":[1],\"message\":\"x must be\\n1\"} | HTTP status 400 and with JSON that is not a failure as the pages show it: \"x must be?1\"; correct the request, or document such failures in the pages",
                "404 Not Found | application/json | {\"error\":\"no route\"} | the pages show it: \"{\"error\":\"no route\"}\"; check that the URI",
                "422 No | text/plain | seconds? | the content type \"text/plain\" instead of JSON: \"seconds?\"; correct the request",
                "200 OK | application/json | {\"ok\":true} | failed; check that the pages are those of the server",
                "200 OK | application/json | '' | with an empty body",
            })
    void whatCannotBeRead(String status, String type, String body, String message) throws Exception {
        try (RawServer server = new RawServer((request, out) -> out.write(RawServer.http(status, type, body)));
                ClientCalls<RobotNotification> client =
                        ClientCalls.open(RobotApi.HTTP, ClientOptions.at(server.uri()))) {
            assertThat(failure(client))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageStartingWith("Move was answered by " + server.uri() + "/api/robots/1 with ")
                    .hasMessageContaining(message);
        }
    }

    @Test
    void aQuotedErrorIsShortAndHasNoCredentials() throws Exception {
        Credentials credentials = refused -> Map.of(
                "Authorization",
                Credentials.basic("5005", "pass word").headers(false).get("Authorization"),
                "X-Key",
                "k-secret");
        String body = "{\"message\":\"pass word NTAwNTpwYXNzIHdvcmQ= k-secret " + "y".repeat(300) + "\"}";
        try (RawServer server = new RawServer(
                        (request, out) -> out.write(RawServer.http("409 Conflict", "application/json", body)));
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).credentials(credentials))) {
            assertThat(failure(client)).hasMessageContaining(": \"... ... ... " + "y".repeat(188) + "...\"; correct");
        }
    }

    @Test
    void aResultThatIsNotAsDocumented() throws Exception {
        try (RawServer server = RawServer.json("{\"statusCode\":0,\"x\":\"far\"}");
                ClientCalls<RobotNotification> client =
                        ClientCalls.open(RobotApi.HTTP, ClientOptions.at(server.uri()))) {
            assertThatThrownBy(() -> client.call(RobotApi.WHERE, RobotRequest.of("Where", 1), "1"))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageContaining("a result that is not as documented: x must be an integer");
        }
    }

    @Test
    void anAnswerThatIsTooLarge() throws Exception {
        String large = "{\"statusCode\":0,\"text\":\"" + "x".repeat(2000) + "\"}";
        try (RawServer server = RawServer.json(large);
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP,
                        ClientOptions.at(server.uri()).limits(ClientLimits.DEFAULT.withMaxMessageBytes(1000)))) {
            assertThat(failure(client))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageContaining("the answer has more than 1000 bytes; if that is right, set"
                            + " ClientLimits.withMaxMessageBytes");
        }
    }

    @Test
    void a401AsksForCredentialsOnceMore() throws Exception {
        AtomicInteger valid = new AtomicInteger(1);
        AtomicInteger token = new AtomicInteger(1);
        Credentials credentials =
                refused -> Map.of("Authorization", "Bearer t" + (refused ? token.incrementAndGet() : token.get()));
        try (RawServer server = new RawServer((request, out) -> out.write(
                        request.has("Authorization: Bearer t" + valid.get())
                                ? RawServer.http("200 OK", "application/json", "{\"statusCode\":0}")
                                : RawServer.http("401 Unauthorized", "text/html", "<h1>no</h1>")));
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP, ClientOptions.at(server.uri()).credentials(credentials))) {
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            valid.set(2);
            client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1");
            assertThat(server.requests()).hasSize(3);
            valid.set(9);
            assertThat(failure(client))
                    .hasMessageContaining("HTTP status 401")
                    .hasMessageEndingWith("; the server refuses the credentials; check ClientOptions.credentials");
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() throws Exception {
        try (RawServer other = RawServer.json("{\"statusCode\":0}");
                RawServer server =
                        new RawServer((request, out) -> out.write(("HTTP/1.1 307 Temporary Redirect\r\nLocation: "
                                        + other.uri() + "/api?token=secret\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII)));
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP,
                        ClientOptions.at(server.uri()).credentials(Credentials.basic("5005", "secret")))) {
            assertThat(failure(client))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessageContaining("HTTP status 307 and with a redirect to " + other.uri()
                            + "/api, which is not followed, as it could lead credentials to another host; pass the URI to"
                            + " which it leads to ClientOptions.at, if you trust it");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nothingSecretIsInExceptionsAndTexts() throws Exception {
        Credentials broken = Credentials.bearer(() -> "se\ncret");
        try (RawServer server = RawServer.json("{}")) {
            ClientOptions options = ClientOptions.at(server.uri()).credentials(broken);
            try (ClientCalls<RobotNotification> client = ClientCalls.open(RobotApi.HTTP, options)) {
                StringWriter text = new StringWriter();
                failure(client).printStackTrace(new PrintWriter(text));
                assertThat(text.toString())
                        .contains("the header \"Authorization\" cannot be sent")
                        .doesNotContain("cret\"", "se\ncret");
            }
            assertThat(options.toString()).isEqualTo("a client of " + server.uri());
        }
        assertThatThrownBy(() -> ClientOptions.at(URI.create("http://5005:secret@localhost")))
                .hasMessageContaining("http://...@localhost")
                .hasMessageNotContaining("secret");
    }

    private static ClientException failure(ClientCalls<RobotNotification> client) {
        return catchThrowableOfType(
                ClientException.class, () -> client.call(RobotApi.MOVE, RobotRequest.of("Move", 7), "1"));
    }
}
