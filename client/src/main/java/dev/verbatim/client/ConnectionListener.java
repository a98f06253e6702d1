package dev.verbatim.client;

/**
 * Is told what happens to the connection over which a client receives notifications, and over which it sends requests if the API has
 * one endpoint. The methods are called by the thread that delivers notifications, in order with them; what they throw is logged.
 *
 * <pre>{@code
 * new ConnectionListener() {
 *     public void mayHaveMissed(String reason) {
 *         calls.reload(client.getCalls());
 *     }
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
public interface ConnectionListener {
    /** Does nothing. */
    ConnectionListener NONE = new ConnectionListener() {};

    /** The first connection is open: the server has confirmed that it sends notifications. */
    default void connected() {}

    /**
     * The connection was lost. The client tries to connect again until it is closed.
     *
     * @param reason what happened, for logs
     */
    default void lost(String reason) {}

    /** The connection is open again. If notifications may have been missed, {@link #mayHaveMissed} follows. */
    default void reconnected() {}

    /**
     * Notifications may have been missed at this place among the others: the server could not resume the old session, or receivers
     * were too slow and the queue was full. Read the state of what you show again.
     *
     * @param reason what happened, for logs
     */
    default void mayHaveMissed(String reason) {}
}
