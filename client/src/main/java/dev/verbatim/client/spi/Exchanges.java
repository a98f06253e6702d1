package dev.verbatim.client.spi;

import dev.verbatim.runtime.OperationRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests, over HTTP or over a connection. */
interface Exchanges extends AutoCloseable {
    /**
     * Sends a request once.
     *
     * @param path the values of the variables of the URL
     * @param isRefused whether the server has answered 401 before
     * @return fails with a {@link dev.verbatim.client.ClientException}, or what the transport fails with; cancelling it ends the exchange
     */
    CompletableFuture<Reply> send(
            Call call,
            ClientOperation<?> operation,
            OperationRequest request,
            String[] path,
            Duration left,
            boolean isRefused);

    @Override
    void close();
}
