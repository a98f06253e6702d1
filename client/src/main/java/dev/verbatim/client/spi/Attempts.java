package dev.verbatim.client.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request that is sent until it is answered: once more with new credentials after a 401, and again after failures of the
 * connection if the operation may be repeated. Cancelling it ends the exchange.
 */
final class Attempts extends CompletableFuture<Reply> implements Pending {
    private final Exchanges exchanges;
    private final Outgoing outgoing;
    private volatile @Nullable CompletableFuture<Reply> current;

    Attempts(Exchanges exchanges, Outgoing outgoing) {
        this.exchanges = exchanges;
        this.outgoing = outgoing;
    }

    @Override
    public long end() {
        return outgoing.end();
    }

    @Override
    public void end(Exception reason) {
        completeExceptionally(reason);
    }

    /** Sends the request for the first time. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing fails there.
    void begin() {
        whenComplete((reply, failure) -> {
            CompletableFuture<Reply> unfinished = current;
            if (failure != null && unfinished != null) {
                unfinished.cancel(true);
            }
        });
        attempt();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ended() is told of every failure.
    private void attempt() {
        if (isDone()) {
            return;
        }
        outgoing.call().attempted();
        CompletableFuture<Reply> sent;
        try {
            sent = exchanges.send(outgoing);
        } catch (RuntimeException failure) {
            sent = CompletableFuture.failedFuture(failure);
        }
        current = sent;
        if (isDone()) {
            sent.cancel(true);
        }
        sent.whenComplete(this::ended);
    }

    private void ended(@Nullable Reply reply, @Nullable Throwable failure) {
        if (isDone()) {
            return;
        }
        if (reply == null) {
            RuntimeException explained = outgoing.explain(failure == null ? new IllegalStateException() : failure);
            long wait = outgoing.retryAfter(explained);
            if (wait < 0) {
                completeExceptionally(explained);
            } else {
                delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::attempt);
            }
        } else if (outgoing.asksAgain(reply)) {
            attempt();
        } else {
            complete(reply);
        }
    }
}
