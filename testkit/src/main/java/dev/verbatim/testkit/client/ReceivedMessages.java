package dev.verbatim.testkit.client;

import dev.verbatim.client.http.JdkWebSocket;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes what arrives on a WebSocket: responses go to the request that waits for one, everything else into
 * the inbox. On a WebSocket for notifications alone, responses are ignored.
 *
 * <p>Thread-safe.
 */
final class ReceivedMessages implements JdkWebSocket.Handler {
    private final MessageStyle style;
    private final NotificationInbox inbox;
    private final boolean ignoresResponses;
    private @Nullable CompletableFuture<String> response;
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

    private <T> CompletableFuture<T> failing(CompletableFuture<T> future) {
        if (lost != null) {
            future.completeExceptionally(lost);
        }
        return future;
    }

    @Override
    public synchronized void message(byte[] text) {
        received(new String(text, StandardCharsets.UTF_8));
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
    public synchronized void ended(String reason) {
        String message = "the WebSocket connection was lost: " + reason;
        if (lost == null) {
            lost = new ConnectionException(message);
        }
        inbox.lost(message);
        if (response != null) {
            response.completeExceptionally(lost);
        }
    }
}
