package dev.verbatim.client.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A reply whose cancelling ends the exchange, which only the future that the transport has returned can do. */
final class ReplyFuture<S> extends CompletableFuture<Reply> {
    private final CompletableFuture<S> exchange;

    /** @param reply makes the reply of what the transport has received */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing fails there.
    ReplyFuture(CompletableFuture<S> exchange, Function<S, Reply> reply) {
        this.exchange = exchange;
        exchange.whenComplete((received, failure) -> {
            if (failure == null) {
                complete(reply.apply(received));
            } else {
                completeExceptionally(failure);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        exchange.cancel(true);
        return super.cancel(mayInterruptIfRunning);
    }
}
