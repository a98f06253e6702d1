package dev.verbatim.client;

/**
 * Takes what a {@link NotificationSource} receives. Each method is called by one thread at a time, and may wait for slow receivers.
 *
 * @since 0.2.0
 */
public interface NotificationTarget {
    /**
     * Takes a whole message.
     *
     * @param json UTF-8 JSON or anything else
     */
    void message(byte[] json);

    /**
     * Takes the data of a notification whose transport has an envelope of its own, such as CometD.
     *
     * @param channel the channel on which it has arrived
     * @param json UTF-8 JSON
     */
    void data(String channel, byte[] json);

    /** Takes notice that something has arrived that cannot be read, such as a message that is too long. */
    void unreadable(String reason);

    /** Takes notice that notifications were missed before the session, and that the server does not have them any more. */
    void missed(String reason);

    /** Takes notice that the session is interrupted and tries to go on. */
    void interrupted(String reason);

    /**
     * Takes notice that the session goes on; does nothing if it was not interrupted.
     *
     * @param isWhole whether the server sends what it would have sent meanwhile
     */
    void resumed(boolean isWhole);

    /** Takes notice that the session has ended; nothing follows. */
    void lost(String reason);
}
