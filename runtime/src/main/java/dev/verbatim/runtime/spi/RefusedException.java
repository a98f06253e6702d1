package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;

/** A failure that a request causes before any handler is reached: it is frequent, and its origin is known. */
final class RefusedException extends OperationException {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a request.
     *
     * @param status any but success
     * @param message for the caller
     */
    RefusedException(StatusCode status, String message) {
        super(status, message, false);
    }
}
