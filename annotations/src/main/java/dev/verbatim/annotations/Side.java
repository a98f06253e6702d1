package dev.verbatim.annotations;

/**
 * A side of a connection, which sends requests of its own: {@link Operation#sentBy} says who sends an operation, and
 * {@link OperationApi#side} for which side code is generated.
 *
 * @since 0.2.0
 */
public enum Side {
    /** The side that opens the connection. */
    CLIENT,

    /** The side that accepts the connection. */
    SERVER
}
