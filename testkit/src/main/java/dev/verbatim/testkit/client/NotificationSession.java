package dev.verbatim.testkit.client;

/**
 * Notifications that are being received.
 *
 * @since 0.2.0
 */
public interface NotificationSession extends AutoCloseable {
    /**
     * Waits until everything that the server has queued for this session so far is in the inbox.
     *
     * @throws ConnectionException if that is not certain within the timeout
     */
    void settle() throws ConnectionException;

    /** Ends the session and stops its threads. */
    @Override
    void close();
}
