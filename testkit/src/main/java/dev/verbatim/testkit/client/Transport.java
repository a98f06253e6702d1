package dev.verbatim.testkit.client;

/**
 * How requests and notifications are delivered.
 *
 * @since 0.1.0
 */
public enum Transport {
    /** Requests over HTTP; notifications over CometD, with HTTP requests that the server holds until there is one. */
    LONG_POLLING("notifications over long polling"),
    /** Requests over HTTP; notifications over CometD on a WebSocket. */
    WEBSOCKET("notifications over WebSocket"),
    /** Requests over HTTP, and no notifications. */
    HTTP("HTTP without notifications"),
    /** Requests, responses and notifications on one WebSocket. */
    ONE_WEBSOCKET("requests and notifications on one WebSocket");

    private final String title;

    Transport(String title) {
        this.title = title;
    }

    /** Returns whether notifications come on channels of CometD. */
    public boolean isCometd() {
        return this == LONG_POLLING || this == WEBSOCKET;
    }

    @Override
    public String toString() {
        return title;
    }
}
