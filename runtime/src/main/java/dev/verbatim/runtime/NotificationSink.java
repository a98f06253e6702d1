package dev.verbatim.runtime;

/**
 * Takes notifications to those whom they concern.
 *
 * <pre>{@code
 * if (sink.reaches("agent", CallStateChangeMessage.CHANNEL)) {
 *     sink.send("agent", CallStateChangeMessage.builder().call(call)...build());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface NotificationSink {
    /**
     * Sends a notification to every session of one caller and to nobody else. Called under the lock of the resource that
     * changed, so that notifications leave in the order of the changes: it hands over and does not wait for the network.
     *
     * @param callerName the {@link Caller#name()} of the caller whom it concerns
     * @param message what has happened
     */
    void send(String callerName, NotificationMessage message);

    /**
     * Whether a notification would reach a session now; if not, it need not even be made. A session that begins to listen
     * later receives what happens later.
     *
     * @param callerName as for {@link #send}
     * @param channel the {@link NotificationMessage#channel()}
     */
    default boolean reaches(String callerName, String channel) {
        return true;
    }
}
