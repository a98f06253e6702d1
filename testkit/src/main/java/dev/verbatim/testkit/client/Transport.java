package dev.verbatim.testkit.client;

/**
 * How notifications are delivered.
 *
 * @since 0.1.0
 */
public enum Transport {
    /** HTTP requests that the server holds until there is a notification. */
    LONG_POLLING("long polling"),
    /** One connection in both directions. */
    WEBSOCKET("WebSocket");

    private final String title;

    Transport(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
