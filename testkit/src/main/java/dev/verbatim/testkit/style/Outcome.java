package dev.verbatim.testkit.style;

/**
 * What a response says about the request.
 *
 * @since 0.2.0
 */
public enum Outcome {
    /** The operation was done. */
    SUCCESS,
    /** The operation was not done. */
    FAILURE,
    /** The message does not say. */
    UNKNOWN
}
