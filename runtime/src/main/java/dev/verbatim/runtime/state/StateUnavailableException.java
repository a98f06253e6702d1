package dev.verbatim.runtime.state;

/**
 * Thrown when a store cannot read, lock or publish now: the disk is full, or the other nodes that have the values cannot be reached.
 * The step is over, and has changed nothing that anyone can see.
 *
 * @since 0.2.0
 */
public final class StateUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what has happened, and what to do */
    public StateUnavailableException(String message) {
        super(message);
    }

    /**
     * An exception with a cause.
     *
     * @param message what has happened, and what to do
     */
    public StateUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
