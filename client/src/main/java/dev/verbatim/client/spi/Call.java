package dev.verbatim.client.spi;

import dev.verbatim.client.ObservedCall;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One call of an operation, as observers see it. */
final class Call implements ObservedCall {
    private final String api;
    private final ClientOperation<?> operation;
    private final Optional<URI> server;
    private @Nullable Map<String, String> headers;
    private volatile int httpStatus;
    private final AtomicInteger attempts = new AtomicInteger();

    Call(String api, ClientOperation<?> operation, Optional<URI> server) {
        this.api = api;
        this.operation = operation;
        this.server = server;
    }

    @Override
    public String api() {
        return api;
    }

    @Override
    public String operationName() {
        return operation.name();
    }

    @Override
    public String route() {
        return operation.httpMethod() + " " + operation.url();
    }

    @Override
    public String host() {
        return server.map(URI::getHost).orElse("");
    }

    @Override
    public int port() {
        return server.map(URI::getPort).orElse(-1);
    }

    @Override
    public void header(String name, String value) {
        if (headers == null) {
            headers = new LinkedHashMap<>();
        }
        headers.put(name, value);
    }

    /** Those that observers have added. */
    Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public int attempts() {
        return attempts.get();
    }

    /** A request is sent, for the first time or again. */
    void attempted() {
        attempts.incrementAndGet();
    }

    void answered(int status) {
        httpStatus = status;
    }
}
