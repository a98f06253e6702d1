package dev.verbatim.client.spi;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends requests, over HTTP or over a connection. */
interface Exchanges extends AutoCloseable {
    /**
     * Sends a request once.
     *
     * @return fails with a {@link dev.verbatim.client.ClientException}, or what the transport fails with; cancelling it ends the exchange
     */
    CompletableFuture<Reply> send(Outgoing request);

    /**
     * Sends a request once, and waits for the answer in the calling thread.
     *
     * @throws InterruptedException if the thread is interrupted, which ends the exchange
     */
    default Reply exchange(Outgoing request) throws InterruptedException, IOException, ExecutionException {
        CompletableFuture<Reply> reply = send(request);
        try {
            return reply.get();
        } catch (InterruptedException interrupted) {
            reply.cancel(true);
            throw interrupted;
        }
    }

    @Override
    void close();
}
