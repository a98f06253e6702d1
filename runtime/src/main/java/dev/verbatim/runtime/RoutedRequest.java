package dev.verbatim.runtime;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A request that a router has found the API for. Applications neither call nor implement it; what they may know of a request is an
 * {@link ObservedRequest}.
 *
 * @since 0.2.0
 */
public interface RoutedRequest extends ObservedRequest {
    /**
     * Takes the request through the steps of its operation. Called once.
     *
     * @return what the operation answers when every step has passed; of no meaning if the answer is {@link #pending}
     * @throws OperationException the documented status of the first step that did not pass
     * @throws Exception anything else that a handler or resolver throws; the router answers it with an internal error
     */
    OperationResponse dispatch() throws Exception;

    /** The answer of a handler that answers later; {@code null} if {@link #dispatch} has returned the answer itself. */
    @Nullable
    CompletionStage<OperationResponse> pending();

    /**
     * Reads the operation that the body names, and nothing else: decides between APIs that share a Request URL.
     *
     * @throws OperationException if the body cannot be read or names no operation of the route
     */
    String readOperationName() throws OperationException;

    /**
     * Takes a body apart that is an array of requests.
     *
     * @param most how many there may be
     * @return the requests, each as it was sent; at least one
     * @throws OperationException if the body is not valid JSON, is not an array, or has no requests or too many
     */
    List<byte[]> readBatch(int most) throws OperationException;

    /**
     * The answer to a request that has failed, in the style of its API.
     *
     * @param failure what the caller is told
     * @param httpStatus the HTTP status, unless the caller is not authenticated or the body is not a request at all
     */
    OperationResponse failed(OperationException failure, int httpStatus);
}
