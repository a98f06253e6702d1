package dev.verbatim.examples.ledger;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves the ledger at {@code /} over HTTP and at {@code /ws} over WebSockets, by the same handlers. */
public final class LedgerServer implements AutoCloseable {
    /** What the pages show in the tab "HTTP": the same members, in other places. */
    private static final Envelope HTTP = Envelope.builder()
            .name("method")
            .parameters("params[0]")
            .result("result")
            .successConstant("result.status", "\"success\"")
            .failureConstant("result.status", "\"error\"")
            .failureCodeName("result.error")
            .failureMessage("result.error_message")
            .build();

    private final Subscriptions subscriptions;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /**
     * Starts a server on the loopback interface.
     *
     * @param port where; 0 for any free port
     * @param clock when ledgers close
     * @param accounts the drops that addresses hold
     */
    public LedgerServer(int port, Clock clock, Map<String, Long> accounts) throws Exception {
        Chain chain = new Chain(clock, accounts);
        subscriptions = new Subscriptions(chain);
        Router http = Router.of(handlers(chain).endpoint("/").envelope(HTTP).build());
        Connections connections = Connections.of(
                        Router.of(handlers(chain).build()).endpoint())
                .opened(subscriptions::opened)
                .closed(subscriptions::closed);

        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder servlet = new ServletHolder(new OperationServlet(http, request -> new Subscriptions.Visitor()));
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/");
        JakartaWebSocketServletContainerInitializer.configure(
                context,
                (servletContext, container) -> container.addEndpoint(
                        OperationWebSocket.server("/ws", connections, handshake -> new Subscriptions.Visitor())));
        server.setHandler(context);
        server.start();
    }

    private LedgerDispatcher.Builder handlers(Chain chain) {
        Ledgers ledgers = new Ledgers(chain);
        return LedgerDispatcher.builder()
                .accountInfo(ledgers::accountInfo)
                .ledger(ledgers::ledger)
                .fee(ledgers::fee)
                .ping(() -> {})
                .subscribe(subscriptions::subscribe)
                .unsubscribe(subscriptions::unsubscribe);
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Closes the open ledger, and tells those who have subscribed. */
    public void closeLedger() {
        subscriptions.closeLedger();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the server could not be stopped", failure);
        }
    }

    /** Serves until it is stopped, and closes a ledger every four seconds. */
    public static void main(String[] arguments) throws Exception {
        try (LedgerServer server = new LedgerServer(
                arguments.length == 0 ? 5005 : Integer.parseInt(arguments[0]),
                Clock.systemUTC(),
                Map.of("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", Chain.COINS))) {
            System.out.println("http://127.0.0.1:" + server.port() + "/ and ws://127.0.0.1:" + server.port() + "/ws");
            while (true) {
                Thread.sleep(Duration.ofSeconds(4).toMillis());
                server.closeLedger();
            }
        }
    }
}
