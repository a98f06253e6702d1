package dev.verbatim.client;

/**
 * Notifications that are being received.
 *
 * @since 0.2.0
 */
public interface NotificationSession extends AutoCloseable {
    /** Returns from where the next session can go on, such as the id of the last event; empty if sessions cannot be resumed. */
    default String position() {
        return "";
    }

    /** Ends the session and stops its threads. */
    @Override
    void close();
}
