package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.Exchange;
import dev.verbatim.runtime.spi.Route;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Times what another dispatcher does, by operation and status. */
public final class MeteredDispatcher implements Dispatcher {
    private final Dispatcher target;
    private final ServerMetrics metrics;

    /** Dispatches to a target. */
    public MeteredDispatcher(Dispatcher target, ServerMetrics metrics) {
        this.target = target;
        this.metrics = metrics;
    }

    @Override
    public String api() {
        return target.api();
    }

    @Override
    public List<Route> routes() {
        return target.routes();
    }

    @Override
    public Set<Integer> documentedStatuses() {
        return target.documentedStatuses();
    }

    @Override
    public OperationResponse dispatch(Exchange exchange) throws Exception {
        long begin = System.nanoTime();
        try {
            OperationResponse response = target.dispatch(exchange);
            CompletionStage<OperationResponse> pending = exchange.pending();
            if (pending == null) {
                record(exchange, response.status(), begin);
            } else {
                pending.whenComplete((answer, failure) -> record(exchange, status(answer, failure), begin));
            }
            return response;
        } catch (Exception | Error failure) {
            record(exchange, status(null, failure), begin);
            throw failure;
        }
    }

    private void record(Exchange exchange, StatusCode status, long begin) {
        metrics.operated(exchange.operationName(), status, System.nanoTime() - begin);
    }

    private static StatusCode status(@Nullable OperationResponse answer, @Nullable Throwable failure) {
        if (answer != null) {
            return answer.status();
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof OperationException documented ? documented.status() : StatusCode.INTERNAL_ERROR;
    }
}
