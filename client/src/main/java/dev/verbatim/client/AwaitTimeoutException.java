package dev.verbatim.client;

/**
 * A notification that was awaited has not arrived in time.
 *
 * @since 0.2.0
 */
public final class AwaitTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what was awaited, and how long
     */
    public AwaitTimeoutException(String message) {
        super(message);
    }
}
