package dev.verbatim.client.spi;

import dev.verbatim.client.ClientOptions;
import dev.verbatim.client.Credentials;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.http.BoundedBody;
import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.envelope.Envelope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

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
    public CompletableFuture<Reply> send(Outgoing request) {
        Correlation correlation = correlation(request);
        HttpRequest message = message(request, correlation);
        return new ReplyFuture<>(
                http.sendAsync(message, bodies), response -> new Reply.Http(message.uri(), correlation, response));
    }

    /** Not by a future of {@code sendAsync}, which the JDK completes in a thread that it starts for it where there are few cores. */
    @Override
    public Reply exchange(Outgoing request) throws InterruptedException, IOException {
        Correlation correlation = correlation(request);
        HttpRequest message = message(request, correlation);
        return new Reply.Http(message.uri(), correlation, http.send(message, bodies));
    }

    private @Nullable Correlation correlation(Outgoing request) {
        return envelope.hasCorrelation() && request.operation().isAnswered()
                ? Correlation.of(last.incrementAndGet())
                : null;
    }

    private HttpRequest message(Outgoing outgoing, @Nullable Correlation correlation) {
        ClientOperation<?> operation = outgoing.operation();
        OperationRequest request = outgoing.request();
        URI uri = isOneEndpoint ? server : template(operation.url()).expand(outgoing.path());
        byte[] body = envelope.request(correlation, request.operationName(), request::writeTo);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(operation.httpMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json");
        outgoing.call().headers().forEach((name, value) -> set(builder, name, value));
        Headers.of(credentials, outgoing.isRefused()).forEach((name, value) -> set(builder, name, value));
        return builder.build();
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
