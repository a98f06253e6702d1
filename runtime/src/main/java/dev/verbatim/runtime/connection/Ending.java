package dev.verbatim.runtime.connection;

/**
 * Why a connection ends.
 *
 * @since 0.2.0
 */
public enum Ending {
    /** The application, or the end of what the other side sends, has closed it; everything has been sent. */
    CLOSED,
    /** The other side reads too slowly. */
    SLOW,
    /** It is for notifications only, but its user is not authenticated. */
    UNAUTHENTICATED,
    /** The user has too many sessions. */
    TOO_MANY,
    /** The connection is broken, or the other side has closed it. */
    LOST
}
