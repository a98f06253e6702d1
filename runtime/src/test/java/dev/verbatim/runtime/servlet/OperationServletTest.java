package dev.verbatim.runtime.servlet;

import static dev.verbatim.runtime.servlet.VoiceServer.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real requests of a real client. */
class OperationServletTest {
    private static final String HANGUP = "{\"operationName\":\"Hangup\"}";
    private static final String TOO_LARGE = "{\"operationName\":\"Hangup\",\"extra\":\"" + "x".repeat(2 << 20) + "\"}";
    private static final String TOO_LARGE_ANSWER =
            "{\"statusCode\":10,\"statusMessage\":\"the body has more than 1048576 bytes\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private VoiceServer server;

    @BeforeEach
    void start() throws Exception {
        server = new VoiceServer("/");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void answersAnOperation() throws Exception {
        HttpResponse<String> response = post(CALL, BodyPublishers.ofString(HANGUP));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"statusCode\":0}");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Length")).hasValue("16");
        assertThat(server.hungUp).containsExactly("S");
    }

    @Test
    void readsAChunkedBody() throws Exception {
        assertThat(post(CALL, chunked(HANGUP)).body()).isEqualTo("{\"statusCode\":0}");
    }

    @Test
    void decodesThePath() throws Exception {
        post("/api/v2/me/calls/a%20b+c?x=y", BodyPublishers.ofString(HANGUP));
        assertThat(server.hungUp).containsExactly("a b+c");
    }

    @Test
    void challengesCallersThatAreNotAuthenticated() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri(CALL))
                .POST(BodyPublishers.ofString(HANGUP))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"statusCode\":20,\"statusMessage\":\"not authenticated\"}");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"api\", charset=\"UTF-8\"");
        assertThat(server.hungUp).isEmpty();
    }

    @Test
    void allowsTheDocumentedMethod() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri(CALL)).GET().build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(response.body()).startsWith("{\"statusCode\":3,");
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        HttpResponse<String> response = post("/api/v2/me", BodyPublishers.ofString(HANGUP));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("{\"statusCode\":6,");
    }

    @Test
    void refusesABodyOfTwoMegabytesHoweverItIsSent() throws Exception {
        HttpResponse<String> announced = post(CALL, BodyPublishers.ofString(TOO_LARGE));
        HttpResponse<String> chunked = post(CALL, chunked(TOO_LARGE));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).isEqualTo(TOO_LARGE_ANSWER);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).isEqualTo(TOO_LARGE_ANSWER);
        assertThat(server.hungUp).isEmpty();
    }

    @Test
    void refusesABodyThatNestsTenThousandDeep() throws Exception {
        String body = "{\"operationName\":\"Hangup\",\"extra\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        HttpResponse<String> response = post(CALL, BodyPublishers.ofString(body));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"statusCode\":10,");
        assertThat(server.hungUp).isEmpty();
    }

    @Test
    void isRelativeToItsContext() throws Exception {
        try (VoiceServer other = new VoiceServer("/pbx")) {
            HttpRequest request = HttpRequest.newBuilder(other.uri("/pbx" + CALL))
                    .header("Authorization", "agent")
                    .POST(BodyPublishers.ofString(HANGUP))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(other.hungUp).containsExactly("S");
        }
    }

    @Test
    void tellsNothingOfAFailedAuthentication() throws Exception {
        try (VoiceServer other = new VoiceServer("/", request -> {
            throw new IllegalStateException("secret");
        })) {
            HttpRequest request = HttpRequest.newBuilder(other.uri(CALL))
                    .POST(BodyPublishers.ofString(HANGUP))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.body())
                    .isEqualTo("{\"statusCode\":4,\"statusMessage\":\"internal error, incident 1\"}");
        }
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "agent")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
