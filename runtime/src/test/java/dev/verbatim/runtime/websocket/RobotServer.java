package dev.verbatim.runtime.websocket;

import static dev.verbatim.runtime.connection.RobotApi.CALLER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verbatim.runtime.connection.Connections;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;

/** A WebSocket on a free port of the loopback interface. Callers send a header {@code Robot-Operator}. */
final class RobotServer {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Container.Running running;

    RobotServer(Container container, Connections connections) throws Exception {
        running = container.start(OperationWebSocket.server(
                "/robots",
                connections,
                handshake -> handshake.getHeaders().containsKey("Robot-Operator") ? CALLER : null,
                origin -> origin == null || origin.equals("https://desk.example")));
    }

    URI uri() {
        return running.uri();
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
        Socket socket = new Socket(Container.HOST, running.port());
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
        return running.hasConnections();
    }

    void stop() throws Exception {
        running.stop().run();
    }
}
