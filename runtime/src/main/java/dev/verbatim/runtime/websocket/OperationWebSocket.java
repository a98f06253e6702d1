package dev.verbatim.runtime.websocket;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Connections;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Serves an endpoint over WebSockets: requests, answers and events are text messages of one connection. Register it with the
 * container:
 *
 * <pre>{@code
 * ServerEndpointConfig config = OperationWebSocket.server(
 *         "/robots", Connections.of(router.endpoint()), handshake -> users.of(handshake.getUserPrincipal()));
 * serverContainer.addEndpoint(config);
 * }</pre>
 *
 * @since 0.2.0
 */
// Only applications that use this class need the module of WebSockets.
@SuppressWarnings("exports")
public final class OperationWebSocket {
    private OperationWebSocket() {}

    /**
     * A WebSocket of a server, for pages of any origin: if the browser itself authenticates callers, as with cookies, give the
     * origins.
     *
     * @param path where it is, such as {@code "/robots"}, relative to the context path
     * @param connections what its connections have in common
     * @param callers authenticates who opens a connection: {@code null} if they are not; called by many threads
     */
    public static ServerEndpointConfig server(
            String path, Connections connections, Function<HandshakeRequest, @Nullable Caller> callers) {
        return server(path, connections, callers, origin -> true);
    }

    /**
     * A WebSocket of a server.
     *
     * @param path where it is, such as {@code "/robots"}, relative to the context path
     * @param connections what its connections have in common
     * @param callers authenticates who opens a connection: {@code null} if they are not; called by many threads
     * @param origins accepts the header {@code Origin}, which browsers send; other clients send none. Refused with HTTP status 403
     */
    public static ServerEndpointConfig server(
            String path,
            Connections connections,
            Function<HandshakeRequest, @Nullable Caller> callers,
            Predicate<@Nullable String> origins) {
        return ServerEndpointConfig.Builder.create(SessionEndpoint.class, path)
                .configurator(new SessionConfigurator(connections, callers, origins))
                .build();
    }

    /**
     * The WebSocket of a client, for {@code WebSocketContainer.connectToServer}. For one connection.
     *
     * @param connections who answers the server's requests, and who is told of the connection when it is open
     * @param caller who sends the server's requests; {@code null} if it sends none
     */
    public static Endpoint client(Connections connections, @Nullable Caller caller) {
        return new SessionEndpoint(connections, session -> caller);
    }
}
