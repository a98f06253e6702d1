package dev.verbatim.client;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * A JSON-RPC server on a WebSocket and on a socket with lines. It answers Where with the x of the request, announces each Move before
 * it answers, and does not answer Wave and Sleep.
 */
public final class RpcServer implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern X = Pattern.compile("\"x\":(-?\\d+)");

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ServerSocket lines;
    private final List<Closeable> connections = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> senders = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    public RpcServer() throws IOException {
        lines = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "rpc-lines");
        thread.setDaemon(true);
        thread.start();
        connector.setHost("localhost");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servlets, container) -> container.addEndpoint(config()));
        server.setHandler(context);
        LifeCycle.start(server);
    }

    private ServerEndpointConfig config() {
        return ServerEndpointConfig.Builder.create(Endpoint.class, "/rpc")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public void modifyHandshake(
                            ServerEndpointConfig config,
                            HandshakeRequest request,
                            jakarta.websocket.HandshakeResponse response) {
                        authorizations.addAll(request.getHeaders().getOrDefault("Authorization", List.of()));
                    }

                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new RpcEndpoint());
                    }
                })
                .build();
    }

    public URI webSocket() {
        return URI.create("ws://localhost:" + connector.getLocalPort() + "/rpc");
    }

    /** Opens a socket with lines. */
    public Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), lines.getLocalPort());
    }

    /** The messages that have arrived. */
    public List<String> received() {
        return received;
    }

    /** The credentials of the handshakes. */
    public List<String> authorizations() {
        return authorizations;
    }

    /** Sends a text to all clients. */
    public void send(String text) {
        senders.forEach(sender -> sender.accept(text));
    }

    /** Cuts all connections, and accepts further ones. */
    public void cut() throws IOException {
        senders.clear();
        for (Closeable connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    private void respond(String message, Consumer<String> answers) {
        received.add(message);
        Matcher id = ID.matcher(message);
        Matcher x = X.matcher(message);
        if (!id.find() || !x.find() || message.contains("Sleep")) {
            return;
        }
        if (message.contains("Move")) {
            answers.accept("{\"jsonrpc\":\"2.0\",\"method\":\"Moved\",\"params\":{\"x\":" + x.group(1) + "}}");
        }
        String end = x.group(1).equals("-1")
                ? "\"error\":{\"code\":41,\"message\":\"robot lost\",\"data\":{\"since\":7}}}"
                : "\"result\":{\"x\":" + x.group(1) + "}}";
        answers.accept("{\"jsonrpc\":\"2.0\",\"id\":" + id.group(1) + "," + end);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = lines.accept();
                connections.add(socket);
                Thread thread = new Thread(() -> serve(socket), "rpc-lines-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
            Consumer<String> sender = text -> out.print(text + "\n");
            Consumer<String> flushing = sender.andThen(text -> out.flush());
            senders.add(flushing);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                respond(line, flushing);
            }
        } catch (IOException lost) {
            // The client has gone.
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        cut();
        LifeCycle.stop(server);
    }

    private final class RpcEndpoint extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            connections.add(session);
            Consumer<String> sender = text -> send(session, text);
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> respond(text, sender));
            senders.add(sender);
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            connections.remove(session);
        }

        private static void send(Session session, String text) {
            try {
                session.getBasicRemote().sendText(text);
            } catch (IOException lost) {
                throw new AssertionError(lost);
            }
        }
    }
}
