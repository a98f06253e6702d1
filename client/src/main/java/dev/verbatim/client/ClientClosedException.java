package dev.verbatim.client;

/**
 * The client was closed before or while it was used.
 *
 * @since 0.2.0
 */
public final class ClientClosedException extends ClientException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what the client was asked for
     * @param mayHaveHappened whether the server may have carried out the operation
     */
    public ClientClosedException(String message, boolean mayHaveHappened) {
        super(message, null, mayHaveHappened);
    }
}
