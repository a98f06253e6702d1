package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.verbatim.sample.server.ApiUser.Answer;
import dev.verbatim.sample.server.ApiUser.Transport;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log, the health endpoints and the metrics, also under input that tries to forge them. */
@Timeout(60)
class ObservationTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger root = logging.getLogger("dev.verbatim");
    private SampleServer server;
    private ApiUser agent;
    private ApiUser operator;

    @BeforeEach
    void start() throws Exception {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(logging);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        appender.setContext(logging);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        server = SampleServer.builder()
                .hashIterations(1_000)
                .user("agent", "secret-of-agent", Set.of(SampleServer.API_VOICE), "5005")
                .user("operator", "secret-of-operator", Set.of(SampleServer.METRICS))
                .start();
        agent = new ApiUser(server.baseUri(), "agent", "secret-of-agent");
        operator = new ApiUser(server.baseUri(), "operator", "secret-of-operator");
    }

    @AfterEach
    void stop() {
        agent.close();
        operator.close();
        server.close();
        root.setLevel(null);
        root.detachAppender(appender);
    }

    @Test
    void theIdOfARequestIsInTheResponseAndTheLog() throws Exception {
        Answer answer = agent.operate("1", "Hold");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        JsonNode line = lineOf(id);
        assertThat(line.toString())
                .contains("\"user\":\"agent\"")
                .contains("\"path\":\"/api/v2/me/calls/1\"")
                .contains("\"status\":\"200\"");
    }

    @Test
    void keepsHarmlessIdsOfClients() throws Exception {
        assertThat(idFor("desk-7.a_B")).isEqualTo("desk-7.a_B");
        for (String harmful : List.of("a b", "a\tb", "é", "x".repeat(65), "<script>", "{}", "")) {
            assertThat(idFor(harmful)).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void clientsCannotForgeLogLinesAndSecretsAreNotLogged() throws Exception {
        String forged = "\n{\"level\":\"ERROR\",\"formattedMessage\":\"forged\"}\r\u2028\u001b[31m";
        agent.post("/api/v2/me/calls/%0A%7B%22forged%22%7D%E2%80%A8", "{}");
        agent.post("/api/v2/me/calls/1?token=secret-in-query", "{}");
        agent.post("/api/v2/me/calls/1", JSON.writeValueAsString(java.util.Map.of("operationName", forged)));
        agent.post("/api/v2/notifications", forged);
        send("agent" + forged + ":secret-of-agent", "/api/v2/me/calls/1", "{}");
        send("agent:secret-wrong", "/api/v2/me/calls/1", "{\"operationName\":\"Hold\"}");
        RawWebSocket socket = RawWebSocket.open(server.baseUri(), "agent", "secret-of-agent");
        socket.send(forged).next();

        String id =
                agent.operate("1", "Hold").headers().firstValue("X-Request-Id").orElseThrow();
        lineOf(id);
        String text = log.toString(UTF_8);
        assertThat(text).doesNotContain("secret").doesNotContain("YWdlbnQ6").doesNotContain("\r", "\u2028", "\u001b");
        for (String line : text.split("\n")) {
            assertThat(JSON.readTree(line).path("level").asString()).isEqualTo("INFO");
            assertThat(JSON.readTree(line).path("formattedMessage").asString()).doesNotStartWith("forged");
        }
    }

    @Test
    void healthNeedsNoCredentialsAndRevealsNothingElse() throws Exception {
        for (String page : List.of("/health/live", "/health/ready")) {
            Answer answer = agent.send(
                    HttpRequest.newBuilder(server.baseUri().resolve(page)).GET());

            assertThat(answer.httpStatus()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void aStoppingServerIsAliveButNotReady() throws Exception {
        server.stopTakingOperations();

        assertThat(get(agent, "/health/live").httpStatus()).isEqualTo(200);
        Answer ready = get(agent, "/health/ready");
        assertThat(ready.httpStatus()).isEqualTo(503);
        assertThat(ready.text()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    @Test
    void metricsRequireTheFeature() throws Exception {
        Answer refused = get(agent, "/metrics");
        assertThat(refused.httpStatus()).isEqualTo(403);
        assertThat(refused.statusCode()).isEqualTo(5);
        assertThat(refused.text()).contains("the feature metrics is required");
        assertThat(agent.send(HttpRequest.newBuilder(server.baseUri().resolve("/metrics"))
                                .GET())
                        .httpStatus())
                .isEqualTo(401);
        assertThat(get(operator, "/metrics").httpStatus()).isEqualTo(200);
    }

    @Test
    void metricsCountOperationsNotificationsAndSessions() throws Exception {
        agent.listen(Transport.WEB_SOCKET);
        agent.operate("1", "Hold");
        agent.operate("1", "Hold");
        // The operator's own password is checked first; after that nothing is.
        get(operator, "/metrics");
        Eventually.holds(
                "no password is checked, no request is under way",
                () -> server.inUse().get("passwords") == 0 && server.inUse().get("requests") == 0);

        assertThat(get(operator, "/metrics").text())
                .contains("verbatim_operations_seconds_count{api=\"Voice\",operation=\"Hold\",status=\"6\"} 2")
                .contains("verbatim_sessions 1.0", "verbatim_sessions_of_users 1.0", "verbatim_websockets 1.0")
                .contains(
                        "verbatim_subscriptions 1.0",
                        "verbatim_requests 1.0",
                        "verbatim_polls 0.0",
                        "verbatim_passwords 0.0")
                .containsPattern("verbatim_connections(_limited|_of_addresses|_timed)? [1-9]")
                .contains("verbatim_connections_refused_total 0.0")
                .contains("verbatim_http_responses_total{status=\"200\"}");
    }

    @Test
    void unknownNamesAddNoMetrics() throws Exception {
        agent.operate("1", "Hold");
        agent.operate("1", "none");
        agent.send(agent.request("/x").method("BREW", HttpRequest.BodyPublishers.noBody()));
        get(operator, "/metrics");
        long before = get(operator, "/metrics").text().lines().count();

        for (int i = 0; i < 50; i++) {
            agent.operate("1", "Invented" + i);
            agent.operate("no-such-call-" + i, "Hold");
            agent.send(agent.request("/invented/" + i).method("BREW" + i, HttpRequest.BodyPublishers.noBody()));
        }

        assertThat(get(operator, "/metrics").text().lines().count()).isEqualTo(before);
    }

    private static Answer get(ApiUser user, String path) throws Exception {
        return user.send(user.request(path).GET());
    }

    private String idFor(String sent) throws Exception {
        try (RawConnection connection = new RawConnection(server.baseUri())) {
            return connection
                    .send("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-Id: " + sent + "\r\n\r\n")
                    .response()
                    .headers()
                    .get("x-request-id");
        }
    }

    private void send(String credentials, String path, String body) throws Exception {
        agent.send(HttpRequest.newBuilder(server.baseUri().resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Returns the log line of a request, which is written after the response has been sent. */
    private JsonNode lineOf(String requestId) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            for (String line : log.toString(UTF_8).split("\n")) {
                if (line.contains(requestId)
                        && line.endsWith("}")
                        && line.contains("\"formattedMessage\":\"request\"")) {
                    return JSON.readTree(line);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no log line for " + requestId + " in " + log.toString(UTF_8));
    }
}
