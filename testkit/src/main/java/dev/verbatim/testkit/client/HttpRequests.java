package dev.verbatim.testkit.client;

import dev.verbatim.client.http.BoundedBody;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** Sends requests over HTTP. */
final class HttpRequests implements AutoCloseable {
    private static final int LONGEST = 16 * 1024 * 1024;

    private final LiveServer server;
    private final Duration timeout;
    private final ClientThreads threads;

    HttpRequests(LiveServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        threads = new ClientThreads("verbatim-replay-http", timeout);
    }

    LiveResponse send(LiveRequest request) throws ConnectionException {
        URI uri = server.resolve(request.path());
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.json(), StandardCharsets.UTF_8))
                .header("Content-Type", "application/json");
        server.addHeaders(builder::setHeader);
        CompletableFuture<LiveResponse> response = threads.client()
                .sendAsync(builder.build(), BoundedBody.of(LONGEST))
                .thenApply(received -> new LiveResponse(
                        OptionalInt.of(received.statusCode()), new String(received.body(), StandardCharsets.UTF_8)));
        return ClientThreads.completed(request.method() + " " + uri, response, timeout);
    }

    @Override
    public void close() {
        threads.close();
    }
}
