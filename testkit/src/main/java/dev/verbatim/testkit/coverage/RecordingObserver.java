package dev.verbatim.testkit.coverage;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records the requests of an API. Only the end of a request counts, because only then its operation and status are known. */
final class RecordingObserver implements OperationObserver<Coverage> {
    private final Coverage coverage;
    private final MessageMarks messages;

    RecordingObserver(Coverage coverage, MessageMarks messages) {
        this.coverage = coverage;
        this.messages = messages;
    }

    @Override
    public Coverage before(ObservedRequest request) {
        return coverage;
    }

    @Override
    public void after(ObservedRequest request, Coverage state, OperationResponse response) {
        String operation = request.operationName();
        if (operation != null && coverage.isOn()) {
            Set<String> names = request.parameterNames();
            coverage.add(messages.request(operation, names, Column.DECODED));
            coverage.add(messages.success(operation, names, Column.REPLAYED));
            coverage.add(messages.status(operation, codes(response)));
        }
    }

    @Override
    public void failed(ObservedRequest request, Coverage state, OperationResponse response, Throwable failure) {
        String operation = request.operationName();
        if (coverage.isOn()) {
            // Without an operation, the status is one of the whole API.
            coverage.add(messages.status(operation == null ? "" : operation, codes(response)));
        }
    }

    /** Pages have the number or the word. */
    private static Set<String> codes(OperationResponse response) {
        StatusCode status = response.status();
        return new HashSet<>(List.of(status.name(), Integer.toString(status.code())));
    }
}
