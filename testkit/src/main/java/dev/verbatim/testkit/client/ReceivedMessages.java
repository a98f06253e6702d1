package dev.verbatim.testkit.client;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes what arrives on a WebSocket: responses go to the request that waits for one, everything else into
 * the inbox. On a WebSocket for notifications alone, responses are ignored.
 *
 * <p>Thread-safe.
 */
final class ReceivedMessages implements WebSocket.Listener {
    private static final int LONGEST = 16 * 1024 * 1024;

    private final MessageStyle style;
    private final NotificationInbox inbox;
    private final boolean ignoresResponses;
    private final StringBuilder text = new StringBuilder();
    private @Nullable CompletableFuture<String> response;
    private @Nullable CompletableFuture<Void> pong;
    private @Nullable ConnectionException lost;

    /** @param ignoresResponses whether the WebSocket is for notifications alone, and nobody asks for responses */
    ReceivedMessages(MessageStyle style, NotificationInbox inbox, boolean ignoresResponses) {
        this.style = style;
        this.inbox = inbox;
        this.ignoresResponses = ignoresResponses;
    }

    /** Returns the text of the next response. */
    synchronized CompletableFuture<String> awaitResponse() {
        CompletableFuture<String> next = new CompletableFuture<>();
        response = next;
        return failing(next);
    }

    /** A response that comes later is one that nobody asked for. */
    synchronized void stopWaiting() {
        response = null;
    }

    /** Returns a future that the next pong completes. */
    synchronized CompletableFuture<Void> awaitPong() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        pong = next;
        return failing(next);
    }

    private <T> CompletableFuture<T> failing(CompletableFuture<T> future) {
        if (lost != null) {
            future.completeExceptionally(lost);
        }
        return future;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (text.length() > LONGEST) {
            socket.abort();
            lost("the server sent a message of more than " + LONGEST + " characters");
            return null;
        }
        if (last) {
            String message = text.toString();
            text.setLength(0);
            received(message);
        }
        socket.request(1);
        return null;
    }

    private void received(String message) {
        JsonNode value;
        boolean isResponse;
        try {
            value = JsonReader.read(message);
            isResponse = style.isResponse(value);
            if (isResponse && ignoresResponses) {
                return;
            }
        } catch (JsonSyntaxException notJson) {
            value = JsonNodeFactory.instance.stringNode(message);
            isResponse = true;
        }
        if (isResponse && response != null) {
            response.complete(message);
            response = null;
        } else {
            inbox.arrived(value);
        }
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        if (pong != null) {
            pong.complete(null);
        }
        socket.request(1);
        return null;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        lost("the server closed it with the code " + code + (reason.isEmpty() ? "" : ", " + reason));
        return null;
    }

    @Override
    public synchronized void onError(WebSocket socket, Throwable error) {
        lost(error.toString());
    }

    private void lost(String reason) {
        String message = "the WebSocket connection was lost: " + reason;
        if (lost == null) {
            lost = new ConnectionException(message);
        }
        inbox.lost(message);
        if (response != null) {
            response.completeExceptionally(lost);
        }
        if (pong != null) {
            pong.completeExceptionally(lost);
        }
    }
}
