package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** JSON-RPC over HTTP and over a WebSocket, on which answers and events follow each other. */
class OneEndpointTest {
    private static final String ADD = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"aria2.addUri\","
            + "\"params\":[[\"http://files.example.test/notes.txt\"],{\"pause\":\"true\",\"out\":\"notes.txt\"},0]}";
    private static final String UNPAUSE =
            "{\"jsonrpc\":\"2.0\",\"id\":\"mine\",\"method\":\"aria2.unpause\",\"params\":[\"2089b05ecca3d829\"]}";

    private final Log log = new Log();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    private MockServer start() throws Exception {
        return MockServer.of(Path.of("../examples/downloads/src/main/pages"))
                .log(log)
                .start();
    }

    private WebSocket open(URI http) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + http.getAuthority() + "/rpc"), new WebSocket.Listener() {
                    private final StringBuilder message = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
                        message.append(part);
                        if (isLast) {
                            received.add(message.toString());
                            message.setLength(0);
                        }
                        return WebSocket.Listener.super.onText(socket, part, isLast);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        received.add("closed");
                        return WebSocket.Listener.super.onClose(socket, status, reason);
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable failure) {
                        received.add("closed");
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void answersRepeatTheIdAndFailuresHaveTheCodesOfJsonRpc() throws Exception {
        try (MockServer server = start()) {
            assertThat(Http.post(server.uri(), "/rpc", "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"nothing\"}")
                            .body())
                    .contains("\"id\":7", "-32601");
            assertThat(Http.post(server.uri(), "/rpc", "[]").body()).contains("-32600");
        }
    }

    @Test
    void eventsFollowTheAnswerOnTheSameWebSocket() throws Exception {
        try (MockServer server = start()) {
            WebSocket socket = open(server.uri());
            server.begin("me", "aria2.addUri", "A download that waits first");

            socket.sendText(ADD, true).get(10, TimeUnit.SECONDS);
            assertThat(received.poll(10, TimeUnit.SECONDS)).contains("\"id\":1,", "\"result\":\"2089b05ecca3d829\"");
            socket.sendText(UNPAUSE, true).get(10, TimeUnit.SECONDS);
            assertThat(received.poll(10, TimeUnit.SECONDS)).contains("\"id\":\"mine\"");
            assertThat(received.poll(10, TimeUnit.SECONDS)).contains("aria2.onDownloadStart");
            assertThat(received.poll(10, TimeUnit.SECONDS)).contains("aria2.onDownloadComplete");
        }
    }

    @Test
    void cutsAWebSocket() throws Exception {
        try (MockServer server = start()) {
            server.when("aria2.unpause").cut();
            WebSocket socket = open(server.uri());

            socket.sendText(UNPAUSE, true).get(10, TimeUnit.SECONDS);

            assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("closed");
        }
    }
}
