package dev.verbatim.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Ends an operation with a documented status other than success. Code that throws it must not have changed anything: a failure says so
 * to the caller.
 *
 * <pre>{@code
 * if (!robots.isFree(robot)) {
 *     throw new OperationException(VoiceStatus.ROBOT_BUSY, "the robot is busy until noon");
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public class OperationException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // A status is not serializable, and nobody serializes the failure of an operation.
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

    /**
     * Ends the operation, with or without a stack trace, which takes time to make: for subclasses that are thrown often.
     *
     * @param status any but {@link StatusCode#SUCCESS}
     * @param message as for the other constructor
     * @param withStackTrace whether the exception has one
     * @throws IllegalArgumentException if the status is success
     */
    protected OperationException(StatusCode status, @Nullable String message, boolean withStackTrace) {
        super(message == null || message.isBlank() ? status.meaning() : message, null, withStackTrace, withStackTrace);
        if (status.isSuccess()) {
            throw new IllegalArgumentException("an operation does not fail with success");
        }
        this.status = status;
    }

    /** The status that the caller receives; never {@link StatusCode#SUCCESS}. */
    public final StatusCode status() {
        return status;
    }
}
