/**
 * What applications call.
 *
 * <p>A {@link dev.verbatim.runtime.Router} finds the generated {@link dev.verbatim.runtime.Dispatcher} of a request. The
 * dispatcher takes the request through these steps in a fixed order, and nothing is done before every step has passed:
 *
 * <ol>
 *   <li>the body is within the limits and valid JSON (10), the operation is known (3)
 *   <li>the caller is authenticated (20) and has the required features (5)
 *   <li>the request is complete (1) and valid (10)
 *   <li>its resources are found and the caller's own (6)
 *   <li>the capability is present now (2)
 *   <li>the handler acts; what it throws carries its own status, or is an internal error (4)
 * </ol>
 *
 * <p>The numbers are {@link dev.verbatim.runtime.StatusCode}s; JSON-RPC has its own for some of them. Steps 5 and 6 hold the locks of
 * the resources.
 *
 * <p>An API whose operations are all sent to one place has an {@link dev.verbatim.runtime.Endpoint}, which takes whole messages from
 * transports without HTTP methods and paths. The shape of the messages is the API's
 * {@link dev.verbatim.runtime.envelope.Envelope}. {@link dev.verbatim.runtime.PendingRequests} is for requests in the other direction, and for
 * clients.
 */
@NullMarked
package dev.verbatim.runtime;

import org.jspecify.annotations.NullMarked;
