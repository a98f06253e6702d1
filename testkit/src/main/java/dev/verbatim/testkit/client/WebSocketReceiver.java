package dev.verbatim.testkit.client;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Receives notifications on a WebSocket on which the server sends nothing else; requests go over HTTP. Each text message is one
 * notification in JSON: the payload alone, or with the members that the pages show around it.
 *
 * <pre>{@code
 * LiveServer.at(URI.create("http://localhost:8080"))
 *         .notifications(WebSocketReceiver.at("/api/events").sending("{\"subscribe\":\"calls\"}"))
 * }</pre>
 *
 * <p>To find out whether everything has arrived, a replay sends pings and waits for the pongs.
 *
 * @since 0.2.0
 */
public final class WebSocketReceiver implements NotificationReceiver {
    private final Function<LiveServer, URI> place;
    private final List<String> messages;

    private WebSocketReceiver(Function<LiveServer, URI> place, List<String> messages) {
        this.place = place;
        this.messages = messages;
    }

    /**
     * Creates a receiver.
     *
     * @param path the path of the WebSocket below the base of the {@link LiveServer}; may have a query
     */
    public static WebSocketReceiver at(String path) {
        return new WebSocketReceiver(server -> server.resolve(path), List.of());
    }

    /**
     * Creates a receiver of a WebSocket that is not below the base of the {@link LiveServer}, as where the base is the one endpoint of
     * all requests, {@code http://localhost:8080/rpc}. The headers of the server, such as credentials, are sent to this URI, too.
     *
     * @param webSocket the URI of the WebSocket, with its host
     */
    public static WebSocketReceiver at(URI webSocket) {
        return new WebSocketReceiver(server -> webSocket, List.of());
    }

    /**
     * Returns a receiver that sends one more message when the WebSocket is open, such as one that subscribes. Messages that the style
     * of the pages takes for responses are ignored.
     */
    public WebSocketReceiver sending(String message) {
        return new WebSocketReceiver(
                place, Stream.concat(messages.stream(), Stream.of(message)).toList());
    }

    @Override
    public NotificationSession open(Reception reception) throws ConnectionException {
        // http becomes ws, https becomes wss.
        URI uri = URI.create(place.apply(reception.server()).toString().replaceFirst("^http", "ws"));
        WebSocketSession session = WebSocketSession.open(uri, reception, true);
        try {
            for (String message : messages) {
                session.send(message);
            }
            session.settle();
            return session;
        } catch (ConnectionException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public boolean subscribesToChannels() {
        return false;
    }

    @Override
    public String toString() {
        return "notifications over a WebSocket";
    }
}
