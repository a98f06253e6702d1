package dev.verbatim.client.websocket;

import dev.verbatim.client.ClientTransport;
import dev.verbatim.client.NotSentException;
import dev.verbatim.client.SessionSetup;
import dev.verbatim.client.http.ConnectionFailures;
import dev.verbatim.runtime.connection.Connection;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a WebSocket in a container of Jakarta WebSocket 2.2, such as that of Tomcat or Jetty, as the one connection of an API:
 *
 * <pre>{@code
 * ClientOptions.at(URI.create("wss://robots.example.com/rpc"))
 *         .transport(WebSocketTransport.in(ContainerProvider.getWebSocketContainer()))
 * }</pre>
 *
 * <p>The container decides how a connection that has vanished is noticed; see its own settings.
 *
 * @since 0.2.0
 */
public final class WebSocketTransport implements ClientTransport {
    private final WebSocketContainer container;

    private WebSocketTransport(WebSocketContainer container) {
        this.container = container;
    }

    /** Creates a transport. */
    public static WebSocketTransport in(WebSocketContainer container) {
        return new WebSocketTransport(container);
    }

    @Override
    public Connection open(SessionSetup setup, Connections connections) {
        String server = ConnectionFailures.server(setup.server());
        Map<String, String> headers = setup.headers().get();
        ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                .configurator(new ClientEndpointConfig.Configurator() {
                    @Override
                    public void beforeRequest(Map<String, List<String>> request) {
                        headers.forEach((name, value) -> request.put(name, List.of(value)));
                    }
                })
                .build();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        try {
            container.connectToServer(
                    OperationWebSocket.client(connections.opened(opened::complete), null), config, setup.server());
            return opened.get(setup.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (DeploymentException | IOException failure) {
            throw new NotSentException(
                    "the WebSocket to " + server + " could not be opened (" + ConnectionFailures.reason(failure)
                            + "); check that the server runs, the path of the URI, and ClientOptions.credentials",
                    failure);
        } catch (ExecutionException | TimeoutException failure) {
            throw ConnectionFailures.of("the WebSocket handshake", server, setup.timeout(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotSentException("interrupted while a WebSocket was opened", interrupted);
        }
    }
}
