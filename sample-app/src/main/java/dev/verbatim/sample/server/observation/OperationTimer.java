package dev.verbatim.sample.server.observation;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;

/** Measures the time of requests by operation and status. Its state per request is the start time in nanoseconds. */
public final class OperationTimer implements OperationObserver<Long> {
    private final ServerMetrics metrics;

    /** Records the times in the given metrics. */
    public OperationTimer(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Long before(ObservedRequest request) {
        return System.nanoTime();
    }

    @Override
    public void after(ObservedRequest request, Long begin, OperationResponse response) {
        record(request, begin, response);
    }

    @Override
    public void failed(ObservedRequest request, Long begin, OperationResponse response, Throwable failure) {
        record(request, begin, response);
    }

    private void record(ObservedRequest request, long begin, OperationResponse response) {
        metrics.operated(request.operationName(), response.status(), System.nanoTime() - begin);
    }
}
