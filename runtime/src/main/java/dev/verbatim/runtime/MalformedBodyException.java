package dev.verbatim.runtime;

/** A body that is no request at all: not JSON, not one object, or beyond a limit of {@link RequestLimits}. */
final class MalformedBodyException extends OperationException {
    private static final long serialVersionUID = 1L;

    MalformedBodyException(String message) {
        super(StatusCode.OUT_OF_RANGE, message, false);
    }
}
