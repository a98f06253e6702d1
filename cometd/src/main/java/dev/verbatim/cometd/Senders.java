package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cometd.bayeux.server.BayeuxContext;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a message, and whether they may send one more.
 *
 * @param callers authenticates the caller of the HTTP request that carries a message or that opened a WebSocket
 * @param rates whether a caller may send one more message
 */
record Senders(Function<BayeuxContext, @Nullable Caller> callers, Predicate<Caller> rates) {
    @Nullable
    Caller of(@Nullable BayeuxContext context) {
        return context == null ? null : callers.apply(context);
    }

    boolean accepts(Caller sender) {
        return rates.test(sender);
    }
}
