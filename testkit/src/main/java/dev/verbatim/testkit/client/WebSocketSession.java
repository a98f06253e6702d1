package dev.verbatim.testkit.client;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.http.JdkWebSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One WebSocket: sends messages, and finds out with pings when everything sent so far has arrived. */
final class WebSocketSession implements NotificationSession {
    // An event that a thread of the server is about to send can follow the pong to the first ping.
    private static final int TRIPS = 3;

    private static final int LONGEST = 16 * 1024 * 1024;

    private final String uri;
    private final Duration timeout;
    private final ClientThreads threads;
    private final ReceivedMessages received;
    private final JdkWebSocket socket;

    private WebSocketSession(
            URI uri, Duration timeout, ClientThreads threads, ReceivedMessages received, JdkWebSocket socket) {
        this.uri = uri.toString();
        this.timeout = timeout;
        this.threads = threads;
        this.received = received;
        this.socket = socket;
    }

    /**
     * Opens a WebSocket with the headers of the server.
     *
     * @param ignoresResponses whether it is for notifications alone
     */
    static WebSocketSession open(URI uri, Reception reception, boolean ignoresResponses) throws ConnectionException {
        Duration timeout = reception.timeout();
        ClientThreads threads = new ClientThreads("verbatim-replay-websocket", timeout);
        ReceivedMessages received = new ReceivedMessages(reception.style(), reception.inbox(), ignoresResponses);
        try {
            Map<String, String> headers = new HashMap<>();
            reception.server().addHeaders(headers::put);
            JdkWebSocket socket = JdkWebSocket.open(threads.client(), uri, headers, timeout, LONGEST, received);
            socket.read();
            return new WebSocketSession(uri, timeout, threads, received, socket);
        } catch (ClientException e) {
            threads.close();
            throw Failures.of("the WebSocket connection to " + uri, e);
        } catch (ConnectionException e) {
            threads.close();
            throw e;
        }
    }

    /** Sends a message. */
    void send(String message) throws ConnectionException {
        ClientThreads.completed("a message to " + uri, socket.send(message), timeout);
    }

    /** Sends a message and waits for the next message that is a response. */
    String exchange(String message) throws ConnectionException {
        CompletableFuture<String> response = received.awaitResponse();
        try {
            send(message);
            return ClientThreads.completed("the request to " + uri, response, timeout);
        } finally {
            received.stopWaiting();
        }
    }

    /** Sends pings: the server answers them on the same connection, behind what it has sent before. */
    @Override
    public void settle() throws ConnectionException {
        for (int i = 0; i < TRIPS; i++) {
            ClientThreads.completed("a ping", socket.ping(), timeout);
        }
    }

    /** Sends probes in the place of pings. */
    void settle(String probe) throws ConnectionException {
        for (int i = 0; i < TRIPS; i++) {
            exchange(probe);
        }
    }

    @Override
    public void close() {
        socket.abort();
        threads.close();
    }
}
