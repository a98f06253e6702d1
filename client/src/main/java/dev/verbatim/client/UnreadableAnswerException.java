package dev.verbatim.client;

import org.jspecify.annotations.Nullable;

/**
 * Something has answered, but not as the API documents: HTML, invalid JSON, an answer of another shape, one that is too large, or a
 * redirect, which is not followed.
 *
 * @since 0.2.0
 */
public final class UnreadableAnswerException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do next
     * @param httpStatus the HTTP status of the answer; 0 if it has not arrived over HTTP
     * @param mayHaveHappened whether the server may have carried out the operation
     */
    public UnreadableAnswerException(
            String message, @Nullable Throwable cause, int httpStatus, boolean mayHaveHappened) {
        super(message, cause, mayHaveHappened);
        this.httpStatus = httpStatus;
    }

    /** Returns the HTTP status of the answer; 0 if it has not arrived over HTTP. */
    public int httpStatus() {
        return httpStatus;
    }
}
