package dev.verbatim.testkit.client;

import dev.verbatim.testkit.style.MessageStyle;
import java.time.Duration;
import java.util.Set;

/**
 * The connection of one user to a server: sends requests and receives responses and notifications, as {@link Transport} says.
 *
 * @since 0.2.0
 */
public interface Connection extends AutoCloseable {
    /**
     * Connects. Over CometD, it waits until the server has confirmed every subscription.
     *
     * @param server the server and the user
     * @param style how the server shapes its messages
     * @param channels the channels to subscribe to over CometD
     * @param timeout how long to wait for each response of the server
     * @throws ConnectionException if the server cannot be reached, refuses, or does not respond in time
     */
    static Connection open(LiveServer server, MessageStyle style, Set<String> channels, Duration timeout)
            throws ConnectionException {
        return switch (server.transport()) {
            case LONG_POLLING, WEBSOCKET -> CometdConnection.open(server, style, channels, timeout);
            case HTTP -> HttpConnection.open(server, timeout);
            case ONE_WEBSOCKET -> WebSocketConnection.open(server, style, timeout);
        };
    }

    /** Returns the notifications that have arrived. */
    NotificationInbox inbox();

    /**
     * Waits until everything that the server has queued for this connection so far is in the inbox.
     *
     * @throws ConnectionException if that is not certain within the timeout
     */
    void settle() throws ConnectionException;

    /**
     * Sends a request and waits for the response.
     *
     * @return the response; with an empty body if none is due
     * @throws ConnectionException if there is no response in time
     * @throws IllegalArgumentException if the path does not give a URI
     */
    LiveResponse send(LiveRequest request) throws ConnectionException;

    /** Ends the connection and stops its threads. */
    @Override
    void close();
}
