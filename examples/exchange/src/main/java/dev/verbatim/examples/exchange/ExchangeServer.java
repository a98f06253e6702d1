package dev.verbatim.examples.exchange;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves requests at {@code /ws-api/v3}, and each user data stream at {@code /ws/} and its key. */
public final class ExchangeServer implements AutoCloseable {
    private final Signatures signatures;
    private final Streams streams = new Streams();
    private final Book book;
    private final Clock clock;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Nobody in particular: requests say themselves who sends them. */
    private record Visitor(String name, Set<String> features) implements Caller {}

    /**
     * Starts a server on the loopback interface.
     *
     * @param port where; 0 for any free port
     * @param clock the time of the exchange
     * @param accounts the users by key
     */
    public ExchangeServer(int port, Clock clock, Map<String, Account> accounts) throws Exception {
        this.clock = clock;
        signatures = new Signatures(accounts);
        book = new Book(clock, signatures, streams);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servletContext, container) -> addEndpoints(container));
        server.setHandler(context);
        server.start();
    }

    private void addEndpoints(ServerContainer container) throws DeploymentException {
        Visitor visitor = new Visitor("visitor", Set.of());
        Connections requests = Connections.of(Router.of(handlers()).endpoint());
        Connections events =
                Connections.withoutEndpoint().opened(streams::opened).closed(streams::closed);
        container.addEndpoint(OperationWebSocket.server("/ws-api/v3", requests, handshake -> visitor));
        container.addEndpoint(OperationWebSocket.server(
                "/ws/{listenKey}",
                events,
                handshake -> streams.listener(handshake.getRequestURI().getPath())));
    }

    private ExchangeDispatcher handlers() {
        return ExchangeDispatcher.builder()
                .ping(() -> {})
                .time(() -> TimeResponse.builder().serverTime(clock.millis()).build())
                .orderPlace(book::place)
                .orderCancel(book::cancel)
                .userDataStreamStart(apiKey -> UserDataStreamStartResponse.builder()
                        .listenKey(streams.start(signatures.account(apiKey)))
                        .build())
                .userDataStreamPing((listenKey, apiKey) -> streams.keep(listenKey, signatures.account(apiKey)))
                .userDataStreamStop((listenKey, apiKey) -> streams.stop(listenKey, signatures.account(apiKey)))
                .build();
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the server could not be stopped", failure);
        }
    }

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws Exception {
        Account demo = new Account("a-key-of-the-demo", "a-secret-of-the-demo");
        try (ExchangeServer server = new ExchangeServer(
                arguments.length == 0 ? 9443 : Integer.parseInt(arguments[0]),
                Clock.systemUTC(),
                Map.of(demo.apiKey(), demo))) {
            System.out.println("ws://127.0.0.1:" + server.port() + "/ws-api/v3");
            server.server.join();
        }
    }
}
