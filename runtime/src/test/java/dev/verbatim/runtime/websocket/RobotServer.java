package dev.verbatim.runtime.websocket;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.connection.Connections;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A WebSocket on a free port of the loopback interface. Callers send a header {@code Robot-Operator}. */
final class RobotServer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    RobotServer(Connections connections) throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        JakartaWebSocketServletContainerInitializer.configure(
                context,
                (servletContext, container) -> container.addEndpoint(OperationWebSocket.server(
                        "/robots",
                        connections,
                        handshake -> handshake.getHeaders().containsKey("Robot-Operator") ? CALLER : null,
                        origin -> origin == null || origin.equals("https://desk.example"))));
        server.setHandler(context);
        server.start();
    }

    URI uri() {
        return URI.create("ws://" + connector.getHost() + ":" + connector.getLocalPort() + "/robots");
    }

    WebSocket.Builder client() {
        return http.newWebSocketBuilder();
    }

    Received connect() throws Exception {
        return connect(client().header("Robot-Operator", "1"));
    }

    Received connect(WebSocket.Builder client) throws Exception {
        Received received = new Received();
        received.socket = client.buildAsync(uri(), received).get(30, TimeUnit.SECONDS);
        return received;
    }

    /** A socket after the handshake. */
    Socket upgraded() throws IOException {
        Socket socket = new Socket(connector.getHost(), connector.getLocalPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("GET /robots HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Robot-Operator: 1\r\n\r\n")
                        .getBytes(UTF_8));
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IOException(head.toString());
        }
        return socket;
    }

    boolean hasConnections() {
        return !connector.getConnectedEndPoints().isEmpty();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
