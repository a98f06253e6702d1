package dev.verbatim.client.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.EventServer;
import dev.verbatim.client.News;
import dev.verbatim.client.NoAnswerException;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.NotificationSession;
import dev.verbatim.client.RawServer;
import dev.verbatim.client.Reconnect;
import dev.verbatim.client.RobotApi;
import dev.verbatim.client.RobotApi.RobotNotification;
import dev.verbatim.client.RpcServer;
import dev.verbatim.client.UnreadableAnswerException;
import dev.verbatim.client.http.SseSource;
import dev.verbatim.client.http.WebSocketSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ways in which notifications come beside requests over HTTP. */
@Timeout(30)
class SourcesTest {
    private final News news = new News();

    @Test
    void aWebSocketBesideHttp() throws Exception {
        try (RpcServer server = new RpcServer();
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.RPC,
                        options(http(server.webSocket()))
                                .credentials(Credentials.bearer(() -> "t"))
                                .notifications(WebSocketSource.at(server.webSocket())
                                        .sending("{\"subscribe\":\"robots\"}")))) {
            client.onNotification(news::received);
            // The server has read what was sent before the client is open.
            assertThat(server.received()).containsExactly("{\"subscribe\":\"robots\"}");
            assertThat(server.authorizations()).containsExactly("Bearer t");
            server.send("{\"jsonrpc\":\"2.0\",\"method\":\"Moved\",\"params\":{\"x\":5}}");
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("moved 5");
            server.cut();
            assertThat(news.next()).startsWith("lost: the WebSocket was lost: ");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).startsWith("missed: ");
        }
    }

    /** What it has received counts, and it is opened again once only. */
    @Test
    void aSessionIsLostWhileItIsOpened() throws Exception {
        BlockingQueue<String> positions = new LinkedBlockingQueue<>();
        try (ClientCalls<RobotNotification> client = ClientCalls.open(
                RobotApi.HTTP, options(URI.create("http://127.0.0.1:1")).notifications((setup, target) -> {
                    positions.add(setup.position());
                    if (positions.size() < 3) {
                        target.data("/robots", "{\"messageType\":\"Moved\",\"x\":1}".getBytes(StandardCharsets.UTF_8));
                        target.lost("gone");
                    }
                    if (positions.size() == 2) {
                        throw new NotSentException("gone", null);
                    }
                    return new Opened("after " + positions.size());
                }))) {
            assertThat(client).isNotNull();
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("lost: gone");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(news.next()).isEqualTo("lost: gone");
            assertThat(news.next()).isEqualTo("reconnected");
            assertThat(positions).containsExactly("", "after 1", "after 1");
        }
    }

    private record Opened(String position) implements NotificationSession {
        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void credentialsAreNotSentToAnotherServer() throws Exception {
        try (EventServer stream = new EventServer();
                RpcServer socket = new RpcServer();
                RawServer server = RawServer.json("{\"statusCode\":0}")) {
            ClientOptions options = options(server.uri()).credentials(Credentials.bearer(() -> "secret"));
            ClientCalls.open(
                            RobotApi.HTTP,
                            options.notifications(SseSource.at(stream.uri().resolve("/events"))))
                    .close();
            assertThat(stream.opened().take().head()).doesNotContain("secret");
            ClientCalls.open(RobotApi.HTTP, options.notifications(WebSocketSource.at(socket.webSocket())))
                    .close();
            assertThat(socket.authorizations()).isEmpty();
        }
    }

    @Test
    void aStreamIsTakenForLostWhenItIsSilentForTooLong() throws Exception {
        try (EventServer server = new EventServer();
                ClientCalls<RobotNotification> client = ClientCalls.open(
                        RobotApi.HTTP,
                        options(server.uri())
                                .notifications(SseSource.at("/events").silence(Duration.ofMillis(100))))) {
            client.onNotification(news::received);
            assertThat(news.next()).isEqualTo("connected");
            assertThat(news.next()).isEqualTo("lost: the event stream was lost: nothing has arrived for too long");
            assertThat(news.next()).isEqualTo("reconnected");
        }
    }

    @Test
    void aServerThatDoesNotAnswerTheRequestForTheStream() throws Exception {
        try (RawServer server = new RawServer((request, out) -> new CountDownLatch(1).await())) {
            ClientOptions options =
                    options(server.uri()).notifications(SseSource.at("/events")).deadline(Duration.ofMillis(100));
            assertThatThrownBy(() -> ClientCalls.open(RobotApi.HTTP, options))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("the request for the event stream was not answered");
        }
    }

    @Test
    void a401AtTheStreamAsksForCredentialsOnceMore() throws Exception {
        AtomicBoolean refused = new AtomicBoolean();
        Credentials credentials = again -> Map.of("X-Key", again ? "new" : "old");
        try (RawServer server = new RawServer((request, out) -> {
            refused.compareAndSet(false, request.has("X-Key: old"));
            out.write(RawServer.http("401 Unauthorized", "text/html", ""));
        })) {
            ClientOptions options =
                    options(server.uri()).credentials(credentials).notifications(SseSource.at("/events"));
            assertThatThrownBy(() -> ClientCalls.open(RobotApi.HTTP, options))
                    .isInstanceOf(UnreadableAnswerException.class)
                    .hasMessage(
                            "the event stream " + server.uri()
                                    + "/events was refused: HTTP status 401; the server refuses the credentials; check ClientOptions.credentials");
            assertThat(server.requests().take().has("X-Key: old")).isTrue();
            assertThat(server.requests().take().has("X-Key: new")).isTrue();
        }
    }

    private static URI http(URI webSocket) {
        return URI.create(webSocket.toString().replace("ws:", "http:"));
    }

    private ClientOptions options(URI server) {
        return ClientOptions.at(server)
                .connection(news)
                .reconnect(new Reconnect(Duration.ofMillis(10), Duration.ofMillis(50)));
    }
}
