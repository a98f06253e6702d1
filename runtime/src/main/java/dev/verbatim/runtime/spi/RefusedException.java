package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import org.jspecify.annotations.Nullable;

/** A failure that a request causes before any handler is reached: it is frequent, and its origin is known. */
final class RefusedException extends OperationException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Fault fault;

    /**
     * Refuses a request.
     *
     * @param status any but success
     * @param message for the caller
     */
    RefusedException(StatusCode status, String message) {
        super(status, message, false);
        this.fault = null;
    }

    /**
     * Refuses a request whose operation is not known.
     *
     * @param fault why it is not
     * @param message for the caller
     */
    RefusedException(Fault fault, String message) {
        super(StatusCode.FORBIDDEN, message, false);
        this.fault = fault;
    }

    @Nullable
    Fault fault() {
        return fault;
    }
}
