package dev.verbatim.testkit.client;

import org.jspecify.annotations.Nullable;

/**
 * The server cannot be reached, refuses the session, or does not answer in time. The message says which of these happened.
 *
 * @since 0.1.0
 */
public final class ConnectionException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Creates an exception.
     *
     * @param message what failed and why, as a sentence for people
     */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception without a cause. */
    public ConnectionException(String message) {
        this(message, null);
    }
}
