package dev.verbatim.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket to the notifications that sends any text. */
final class RawWebSocket implements WebSocket.Listener {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private RawWebSocket() {}

    static RawWebSocket open(URI server, String name, String password) {
        RawWebSocket raw = new RawWebSocket();
        String credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
        raw.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + credentials)
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/api/v2/notifications"), raw)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return raw;
    }

    RawWebSocket send(String text) {
        socket.sendText(text.replace('\'', '"'), true)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return this;
    }

    RawWebSocket sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return this;
    }

    /** Opens a session and returns its id. */
    String handshake() throws InterruptedException {
        return send("[{'channel':'/meta/handshake','version':'1.0','supportedConnectionTypes':['websocket']}]")
                .next()
                .replaceAll(".*\"clientId\":\"([^\"]+)\".*", "$1");
    }

    /** Returns the next text, and waits for it if necessary. */
    String next() throws InterruptedException {
        String next = received.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("the next message").isNotNull();
        return next;
    }

    /** Waits for the server to close, and returns the close code. */
    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        received.add(reason);
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }
}
