package dev.verbatim.client;

import java.time.Duration;

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

    /** Returns how long the server asks to wait before the next session; zero if it does not say. */
    default Duration retry() {
        return Duration.ZERO;
    }

    /** Ends the session and stops its threads. */
    @Override
    void close();
}
