package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.StatusCode;

/** A body that is not a request at all: not JSON, not one object, or beyond a limit of {@link RequestLimits}. */
final class MalformedBodyException extends OperationException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /**
     * Refuses a body.
     *
     * @param fault whether it is JSON
     * @param message what is wrong and where, for the caller
     */
    MalformedBodyException(Fault fault, String message) {
        super(StatusCode.OUT_OF_RANGE, message, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
