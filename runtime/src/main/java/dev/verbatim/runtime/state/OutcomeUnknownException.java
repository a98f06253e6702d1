package dev.verbatim.runtime.state;

/**
 * Thrown by {@link Step#commit} when nobody knows whether the step was published: the nodes that would know are lost. It was
 * published as a whole, or not at all; read the values to find out.
 *
 * @since 0.2.0
 */
public final class OutcomeUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a cause.
     *
     * @param message what has happened, and what to do
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
