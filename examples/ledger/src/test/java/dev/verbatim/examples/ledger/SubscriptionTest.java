package dev.verbatim.examples.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's WebSocket client receives the ledgers that it has subscribed to; the same operations answer over HTTP. */
class SubscriptionTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Received received = new Received();
    private LedgerServer server;
    private WebSocket socket;

    @BeforeEach
    void start() throws Exception {
        server = Servers.start();
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws"), received)
                .get(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        socket.abort();
        server.close();
    }

    @Test
    void ledgersAreToldFromTheSubscriptionToItsEnd() throws Exception {
        server.closeLedger();
        JsonNode subscribed = send("{\"id\":1,\"command\":\"subscribe\",\"streams\":[\"ledger\"]}");
        server.closeLedger();
        JsonNode closed = received.next();
        JsonNode ended = send("{\"id\":\"end\",\"command\":\"unsubscribe\",\"streams\":[\"ledger\"]}");
        server.closeLedger();
        JsonNode pong = send("{\"id\":3,\"command\":\"ping\"}");

        assertThat(subscribed.path("id").asInt()).isEqualTo(1);
        assertThat(subscribed.path("status").asString()).isEqualTo("success");
        assertThat(subscribed.path("result").path("ledger_index").asInt()).isEqualTo(2);
        assertThat(closed.path("type").asString()).isEqualTo("ledgerClosed");
        assertThat(closed.path("ledger_index").asInt()).isEqualTo(3);
        assertThat(closed.path("validated_ledgers").asString()).isEqualTo("1-3");
        assertThat(ended.path("id").asString()).isEqualTo("end");
        assertThat(pong.path("id").asInt()).isEqualTo(3);
    }

    @Test
    void otherStreamsAreRefused() throws Exception {
        JsonNode refused = send("{\"id\":1,\"command\":\"subscribe\",\"streams\":[\"weather\"]}");

        assertThat(refused.path("status").asString()).isEqualTo("error");
        assertThat(refused.path("error").asString()).isEqualTo("malformedStream");
        assertThat(refused.path("error_message").asString()).isEqualTo("There are no such streams.");
    }

    @Test
    void bothTransportsGiveTheSameResult() throws Exception {
        JsonNode overWebSocket =
                send("{\"id\":1,\"command\":\"account_info\",\"account\":\"" + Servers.GENESIS + "\"}");
        JsonNode overHttp =
                post("{\"method\":\"account_info\",\"params\":[{\"account\":\"" + Servers.GENESIS + "\"}]}");

        assertThat(overHttp.path("result").path("status").asString()).isEqualTo("success");
        assertThat(overHttp.path("result").path("account_data"))
                .isEqualTo(overWebSocket.path("result").path("account_data"));
        assertThat(post("{\"method\":\"ping\",\"params\":[{}]}"))
                .isEqualTo(JSON.readTree("{\"result\":{\"status\":\"success\"}}"));
        assertThat(post("{\"method\":\"subscribe\",\"params\":[{\"streams\":[\"ledger\"]}]}")
                        .path("result")
                        .path("error")
                        .asString())
                .isEqualTo("malformedStream");
    }

    private JsonNode send(String message) throws Exception {
        socket.sendText(message, true).get(60, TimeUnit.SECONDS);
        return received.next();
    }

    private JsonNode post(String message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The messages that have arrived. */
    private static final class Received implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() throws InterruptedException {
            String message = messages.poll(60, TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return JSON.readTree(message);
        }
    }
}
