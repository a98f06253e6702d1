package dev.verbatim.client.spi;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.http.BoundedBody;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sends each request over HTTP, as an exchange of its own. */
final class HttpExchanges implements Exchanges {
    private final URI server;
    private final Envelope envelope;
    private final boolean isOneEndpoint;
    private final Credentials credentials;
    private final HttpResponse.BodyHandler<byte[]> bodies;
    private final HttpClient http;
    private final Map<String, UrlTemplate> templates = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    HttpExchanges(URI server, ClientApi<?> api, ClientOptions options, HttpClient http) {
        this.server = server;
        this.envelope = api.envelope();
        this.isOneEndpoint = api.isOneEndpoint();
        this.credentials = options.credentials();
        this.bodies = BoundedBody.of(options.limits().maxMessageBytes());
        this.http = http;
    }

    @Override
    public CompletableFuture<Reply> send(
            Call call,
            ClientOperation<?> operation,
            OperationRequest request,
            String[] path,
            Duration left,
            boolean isRefused) {
        URI uri = isOneEndpoint ? server : template(operation.url()).expand(path);
        Correlation correlation =
                envelope.hasCorrelation() && operation.isAnswered() ? Correlation.of(last.incrementAndGet()) : null;
        byte[] body = envelope.request(correlation, request.operationName(), request::writeTo);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(operation.httpMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json");
        call.headers().forEach((name, value) -> set(builder, name, value));
        Headers.of(credentials, isRefused).forEach((name, value) -> set(builder, name, value));
        return new ReplyFuture<>(
                http.sendAsync(builder.build(), bodies), response -> new Reply.Http(uri, correlation, response));
    }

    private UrlTemplate template(String url) {
        UrlTemplate known = templates.get(url);
        return known == null ? templates.computeIfAbsent(url, each -> UrlTemplate.of(server, each)) : known;
    }

    private static void set(HttpRequest.Builder request, String name, String value) {
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException refused) {
            // The message of the JDK has the value, which may be secret.
            throw new NotSentException(
                    "the header \"" + name
                            + "\" cannot be sent; correct its name and value in ClientOptions.credentials",
                    null);
        }
    }

    @Override
    public void close() {
        // The threads of the HTTP client end when it is not used any more.
    }
}
