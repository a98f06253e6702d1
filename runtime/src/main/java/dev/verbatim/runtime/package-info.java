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
 * <p>The numbers are {@link dev.verbatim.runtime.StatusCode}s. Steps 5 and 6 hold the locks of the resources.
 */
@NullMarked
package dev.verbatim.runtime;

import org.jspecify.annotations.NullMarked;
