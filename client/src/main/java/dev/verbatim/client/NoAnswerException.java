package dev.verbatim.client;

import org.jspecify.annotations.Nullable;

/**
 * A request was sent, and no answer has arrived: the deadline is over, or the connection was lost.
 *
 * @since 0.2.0
 */
public final class NoAnswerException extends ClientException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do next
     * @param mayHaveHappened whether the server may have carried out the operation
     */
    public NoAnswerException(String message, @Nullable Throwable cause, boolean mayHaveHappened) {
        super(message, cause, mayHaveHappened);
    }
}
