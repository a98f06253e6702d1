package dev.verbatim.micrometer;

import dev.verbatim.runtime.ObservedRequest;
import dev.verbatim.runtime.OperationResponse;

/**
 * The labels of a request in metrics and traces. Callers cannot add values: everything that no page documents has one name.
 *
 * @param api the API
 * @param operation the operation, or {@value #NONE}
 * @param status the number of the status, or {@value #UNDOCUMENTED}
 */
record OperationLabels(String api, String operation, String status) {
    static final String API = "api";
    static final String OPERATION = "operation";
    static final String STATUS = "status";

    /** The operation of requests that name none of the API's. */
    static final String NONE = "none";

    private static final String UNDOCUMENTED = "undocumented";

    static OperationLabels of(ObservedRequest request, OperationResponse response) {
        String operation = request.operationName();
        return new OperationLabels(
                request.api(),
                operation == null ? NONE : operation,
                request.documents(response.status())
                        ? Integer.toString(response.status().code())
                        : UNDOCUMENTED);
    }

    boolean isUndocumented() {
        return status.equals(UNDOCUMENTED);
    }
}
