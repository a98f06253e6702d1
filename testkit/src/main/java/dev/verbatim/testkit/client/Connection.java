package dev.verbatim.testkit.client;

import dev.verbatim.testkit.style.MessageStyle;
import java.time.Duration;
import java.util.Set;

/**
 * The connection of one user to a server: sends requests and receives responses and notifications.
 *
 * @since 0.2.0
 */
public interface Connection extends AutoCloseable {
    /**
     * Connects. Returns when the server has confirmed that it will send notifications.
     *
     * @param server the server and the user
     * @param style how the server shapes its messages
     * @param channels the channels to subscribe to, if the receiver has channels
     * @param timeout how long to wait for each response of the server
     * @throws ConnectionException if the server cannot be reached, refuses, or does not respond in time
     */
    static Connection open(LiveServer server, MessageStyle style, Set<String> channels, Duration timeout)
            throws ConnectionException {
        Reception reception = new Reception(server, style, channels, timeout, new NotificationInbox());
        return server.isOneWebSocket() ? WebSocketConnection.open(reception) : HttpConnection.open(reception);
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
