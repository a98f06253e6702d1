package dev.verbatim.client.http;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.NotSentException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of the JDK, whose messages are whole. Messages are read one after the other.
 *
 * @since 0.2.0
 */
public final class JdkWebSocket implements AutoCloseable {
    private final WebSocket socket;
    private final Frames frames;

    private JdkWebSocket(WebSocket socket, Frames frames) {
        this.socket = socket;
        this.frames = frames;
    }

    /**
     * Opens a WebSocket. Nothing is read before {@link #read}.
     *
     * @param uri a ws or wss URI, or the http or https URI of the same place
     * @param headers the headers of the handshake
     * @param timeout how long to wait
     * @param maxBytes the most bytes of a message
     * @throws ClientException if it cannot be opened
     */
    public static JdkWebSocket open(
            HttpClient client, URI uri, Map<String, String> headers, Duration timeout, int maxBytes, Handler handler) {
        URI place = URI.create(uri.toString().replaceFirst("^http", "ws"));
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(timeout);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            builder.header(header.getKey(), header.getValue());
        }
        Frames frames = new Frames(handler, maxBytes);
        CompletableFuture<WebSocket> opening;
        try {
            opening = builder.buildAsync(place, frames);
            return new JdkWebSocket(opening.get(timeout.toNanos(), TimeUnit.NANOSECONDS), frames);
        } catch (IllegalArgumentException header) {
            // The message of the JDK has the value, which may be secret.
            throw new NotSentException(
                    "the WebSocket to " + ConnectionFailures.server(place)
                            + " was not opened: a header cannot be sent; correct ClientOptions.credentials",
                    null);
        } catch (ExecutionException | TimeoutException failure) {
            throw ConnectionFailures.of("the WebSocket handshake", ConnectionFailures.server(place), timeout, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted while a WebSocket was opened", interrupted);
        }
    }

    /** Begins to read. */
    public void read() {
        socket.request(1);
    }

    /** Sends a text. The next one may be sent when the future is completed. */
    public CompletableFuture<@Nullable Void> send(String text) {
        return socket.sendText(text, true).thenApply(sent -> null);
    }

    /** Sends a ping, and returns a future that the next pong completes. */
    public CompletableFuture<@Nullable Void> ping() {
        CompletableFuture<@Nullable Void> pong = new CompletableFuture<>();
        frames.pong = pong;
        return socket.sendPing(ByteBuffer.allocate(0)).thenCompose(sent -> pong);
    }

    /**
     * Sends pings from now on, and takes the connection for lost if a pong does not come in time.
     *
     * @param interval the time between pings, and that for a pong
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Failures end the WebSocket.
    public void keepAlive(Duration interval) {
        CompletableFuture.delayedExecutor(interval.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> {
                    if (!frames.over.get()) {
                        ping().orTimeout(interval.toNanos(), TimeUnit.NANOSECONDS)
                                .whenComplete((pong, failure) -> {
                                    if (failure == null) {
                                        keepAlive(interval);
                                    } else {
                                        socket.abort();
                                        frames.ended("the server has not answered a ping within " + interval.toMillis()
                                                + " ms");
                                    }
                                });
                    }
                });
    }

    /** Sends a close frame, and ends the connection if the other side does not. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The connection ends in any case.
    public void close() {
        frames.over.set(true);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(1, TimeUnit.SECONDS)
                .whenComplete((sent, failure) ->
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(socket::abort));
    }

    /** Ends the connection at once. */
    public void abort() {
        frames.over.set(true);
        socket.abort();
    }

    /**
     * Takes what arrives; called by one thread at a time.
     *
     * @since 0.2.0
     */
    public interface Handler {
        /** Takes a message, UTF-8. May wait; then no more are read. */
        void message(byte[] text);

        /** Takes notice that the WebSocket has ended, once, unless this side has closed it. */
        void ended(String reason);
    }

    private static final class Frames implements WebSocket.Listener {
        private static final byte[] NONE = {};

        private final Handler handler;
        private final int maxBytes;
        private final StringBuilder parts = new StringBuilder();
        private volatile @Nullable CompletableFuture<@Nullable Void> pong;
        private final AtomicBoolean over = new AtomicBoolean();

        Frames(Handler handler, int maxBytes) {
            this.handler = handler;
            this.maxBytes = maxBytes;
        }

        @Override
        public void onOpen(WebSocket opened) {
            // Nothing is requested, so that nothing arrives before the connection is ready.
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            boolean isTooLong = parts.length() > maxBytes;
            byte[] message = last && !isTooLong ? parts.toString().getBytes(StandardCharsets.UTF_8) : NONE;
            if (isTooLong || message.length > maxBytes) {
                from.abort();
                ended("the server sent a message of more than " + maxBytes
                        + " bytes; if that is right, set ClientLimits.withMaxMessageBytes");
                return null;
            }
            if (last) {
                parts.setLength(0);
                handler.message(message);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            from.abort();
            ended("the server sent a binary message, and messages are text");
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
            CompletableFuture<@Nullable Void> waiting = pong;
            if (waiting != null) {
                waiting.complete(null);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended("the server closed it with the code " + code + (reason.isEmpty() ? "" : ", " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(ConnectionFailures.reason(error));
        }

        private void ended(String reason) {
            CompletableFuture<@Nullable Void> waiting = pong;
            if (waiting != null) {
                waiting.completeExceptionally(new IOException(reason));
            }
            if (over.compareAndSet(false, true)) {
                handler.ended(reason);
            }
        }
    }
}
