package dev.verbatim.testkit.client;

/**
 * Receives the notifications of one user beside the requests that go over HTTP:
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080")).notifications(SseReceiver.at("/api/events"))
 * }</pre>
 *
 * <p>{@link SseReceiver}, {@link WebSocketReceiver} and {@link InProcessReceiver} are in this package; CometD's is in the artifact
 * {@code verbatim-testkit-cometd}. To write another, open a session that passes each message to {@link NotificationInbox#arrived}.
 *
 * @since 0.2.0
 */
public interface NotificationReceiver {
    /** Receives nothing: for servers that send no notifications. */
    NotificationReceiver NONE = new NotificationReceiver() {
        @Override
        public NotificationSession open(Reception reception) {
            return new NotificationSession() {
                @Override
                public void settle() {
                    // Nothing arrives but responses.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }

        @Override
        public boolean subscribesToChannels() {
            return false;
        }

        @Override
        public String toString() {
            return "HTTP without notifications";
        }
    };

    /**
     * Begins to receive. Returns when the server has confirmed that it will send notifications.
     *
     * @param reception the server, its user, and where the notifications go
     * @throws ConnectionException if the server cannot be reached, refuses, or does not respond in time
     */
    NotificationSession open(Reception reception) throws ConnectionException;

    /** Returns whether notifications come on channels to which this receiver subscribes; then the pages must document them. */
    boolean subscribesToChannels();

    /** Returns how notifications come, in a few words for reports, such as {@code notifications over server-sent events}. */
    @Override
    String toString();
}
