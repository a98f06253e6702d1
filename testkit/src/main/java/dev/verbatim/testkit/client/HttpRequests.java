package dev.verbatim.testkit.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
                .sendAsync(builder.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(HttpRequests::response, threads.executor());
        return ClientThreads.completed(request.method() + " " + uri, response, timeout);
    }

    private static LiveResponse response(HttpResponse<InputStream> received) {
        try (InputStream body = received.body()) {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new CompletionException(
                        new ConnectionException("the server sent a response of more than " + LONGEST + " bytes"));
            }
            return new LiveResponse(OptionalInt.of(received.statusCode()), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
