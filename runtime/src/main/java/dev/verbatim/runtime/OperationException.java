package dev.verbatim.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Ends an operation with a documented status other than success. Whoever throws it has changed nothing: a failure says so
 * to the caller.
 */
public class OperationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final StatusCode status;

    /**
     * Ends the operation with a status and a text for the caller.
     *
     * @param status any but {@link StatusCode#SUCCESS}
     * @param message the response's {@code statusMessage}; callers see it, so it tells nothing of the inside; {@code null} or
     *     blank stands for the status's meaning
     * @throws IllegalArgumentException if the status is success
     */
    public OperationException(StatusCode status, @Nullable String message) {
        this(status, message, true);
    }

    OperationException(StatusCode status, @Nullable String message, boolean withStackTrace) {
        super(message == null || message.isBlank() ? status.meaning() : message, null, withStackTrace, withStackTrace);
        if (status.isSuccess()) {
            throw new IllegalArgumentException("an operation does not fail with success");
        }
        this.status = status;
    }

    /** A failure that a request causes before any handler is reached: it is frequent, and its origin is known. */
    static OperationException refused(StatusCode status, String message) {
        return new OperationException(status, message, false);
    }

    /** The status that the caller receives; never {@link StatusCode#SUCCESS}. */
    public final StatusCode status() {
        return status;
    }
}
