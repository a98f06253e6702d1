package dev.verbatim.runtime;

import dev.verbatim.runtime.internal.json.AnyJson;
import dev.verbatim.runtime.internal.json.JsonStreams;
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

    private final @Nullable String data;

    /**
     * Ends the operation with a status and a text for the caller.
     *
     * @param status any but {@link StatusCode#SUCCESS}
     * @param message the response's {@code statusMessage}; callers see it, so it must not reveal internal details; {@code null} or
     *     blank stands for the status's meaning
     * @throws IllegalArgumentException if the status is success
     */
    public OperationException(StatusCode status, @Nullable String message) {
        this(status, message, true);
    }

    /**
     * Ends the operation with a status, a text and more for the caller, in styles whose failures have a place for it (the
     * {@code data} of an error in JSON-RPC); others leave it out.
     *
     * @param status any but {@link StatusCode#SUCCESS}
     * @param message as for the other constructor
     * @param data null, a {@code String}, {@code Boolean} or {@code Number}, or a {@code Collection} or {@code Map} of such
     * @throws IllegalArgumentException if the status is success, or the data is of another type
     */
    public OperationException(StatusCode status, @Nullable String message, @Nullable Object data) {
        this(status, message, data == null ? null : JsonStreams.text(out -> AnyJson.write(data, out)), true);
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
        this(status, message, null, withStackTrace);
    }

    /** The failure that an answer tells of, whose data is JSON already. */
    static OperationException received(StatusCode status, String message, @Nullable String data) {
        return new OperationException(status, message, data, false);
    }

    private OperationException(
            StatusCode status, @Nullable String message, @Nullable String data, boolean withStackTrace) {
        super(message == null || message.isBlank() ? status.meaning() : message, null, withStackTrace, withStackTrace);
        if (status.isSuccess()) {
            throw new IllegalArgumentException("an operation does not fail with success");
        }
        this.status = status;
        this.data = data;
    }

    /** What the caller receives beside the text, as JSON; {@code null} if there is nothing. */
    public final @Nullable String data() {
        return data;
    }

    /** The status that the caller receives; never {@link StatusCode#SUCCESS}. */
    public final StatusCode status() {
        return status;
    }
}
