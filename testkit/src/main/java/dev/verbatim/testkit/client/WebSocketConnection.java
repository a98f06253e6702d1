package dev.verbatim.testkit.client;

import dev.verbatim.testkit.style.MessageStyle;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests, responses and events on one WebSocket. One request waits for its response at a time. */
final class WebSocketConnection implements Connection {
    // An event that a thread of the server is about to send can follow the pong to the first ping.
    private static final int TRIPS = 3;

    private final String uri;
    private final Optional<String> probe;
    private final Duration timeout;
    private final ExecutorService threads;
    private final ReceivedMessages received;
    private final WebSocket socket;

    private WebSocketConnection(
            LiveServer server, Duration timeout, ExecutorService threads, ReceivedMessages received, WebSocket socket) {
        uri = server.base().toString();
        probe = server.probe();
        this.timeout = timeout;
        this.threads = threads;
        this.received = received;
        this.socket = socket;
    }

    static WebSocketConnection open(LiveServer server, MessageStyle style, Duration timeout)
            throws ConnectionException {
        String uri = server.base().toString();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "verbatim-replay-websocket");
            thread.setDaemon(true);
            return thread;
        });
        ReceivedMessages received = new ReceivedMessages(style);
        WebSocket.Builder builder = HttpClient.newBuilder()
                .executor(threads)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()
                .newWebSocketBuilder();
        server.headers().get().forEach(builder::header);
        try {
            WebSocket socket = completed(
                    "the WebSocket connection to " + uri, builder.buildAsync(server.base(), received), timeout);
            return new WebSocketConnection(server, timeout, threads, received, socket);
        } catch (ConnectionException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    @Override
    public NotificationInbox inbox() {
        return received.inbox();
    }

    /** Sends pings or probes: the server answers them on the same connection, behind what it has sent before. */
    @Override
    public void settle() throws ConnectionException {
        for (int i = 0; i < TRIPS; i++) {
            if (probe.isPresent()) {
                send(new LiveRequest("", "", probe.get(), true));
                continue;
            }
            CompletableFuture<Void> pong = received.awaitPong();
            completed("a ping", socket.sendPing(ByteBuffer.allocate(0)), timeout);
            completed("a ping", pong, timeout);
        }
    }

    @Override
    public LiveResponse send(LiveRequest request) throws ConnectionException {
        CompletableFuture<String> response =
                request.isAnswered() ? received.awaitResponse() : CompletableFuture.completedFuture("");
        try {
            completed("a message to " + uri, socket.sendText(request.json(), true), timeout);
            return new LiveResponse(OptionalInt.empty(), completed("the request to " + uri, response, timeout));
        } finally {
            received.stopWaiting();
        }
    }

    private static <T> T completed(String what, CompletableFuture<T> future, Duration timeout)
            throws ConnectionException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ConnectionException(what + " was not answered within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectionException lost) {
                throw lost;
            }
            Throwable cause = e.getCause();
            throw new ConnectionException(
                    what + " failed: "
                            + (cause instanceof WebSocketHandshakeException refused
                                    ? "HTTP status " + refused.getResponse().statusCode()
                                    : cause),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("interrupted while waiting for the server", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the WebSocket client does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
