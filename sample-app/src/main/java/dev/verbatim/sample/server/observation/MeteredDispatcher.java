package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Exchange;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Route;
import dev.verbatim.runtime.StatusCode;
import java.util.List;

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
    public OperationResponse dispatch(Exchange exchange) throws Exception {
        long begin = System.nanoTime();
        StatusCode status = StatusCode.INTERNAL_ERROR;
        try {
            OperationResponse response = target.dispatch(exchange);
            status = response.status();
            return response;
        } catch (OperationException failed) {
            status = failed.status();
            throw failed;
        } finally {
            metrics.operated(exchange.operationName(), status, System.nanoTime() - begin);
        }
    }
}
