package dev.verbatim.client;

import org.jspecify.annotations.Nullable;

/**
 * A request was not sent: the server cannot be reached, or too many requests wait for their answers.
 *
 * @since 0.2.0
 */
public final class NotSentException extends ClientException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do next
     */
    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause, false);
    }
}
