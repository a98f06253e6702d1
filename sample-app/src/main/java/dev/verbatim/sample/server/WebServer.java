package dev.verbatim.sample.server;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.servlet.OperationServlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.jakarta.CometDServlet;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Jetty and CometD, put together: a servlet for the operations, CometD for the notifications, one list of accounts. */
final class WebServer implements AutoCloseable {
    private static final String OPERATIONS = "/api/v2/*";
    private static final String NOTIFICATIONS = "/api/v2/notifications/*";

    /** More than any client has to say. */
    private static final int MAX_MESSAGE_BYTES = 64 << 10;

    private final Accounts accounts;
    private final ServerConnector connector;
    private final BayeuxServerImpl bayeux;
    private final NotificationSink sink;

    /**
     * Opens the port, which nothing answers before {@link #start}.
     *
     * @param channels those that may be subscribed to
     */
    WebServer(InetSocketAddress address, Accounts accounts, Set<String> channels) throws IOException {
        this.accounts = accounts;
        connector = connector(new Server(new QueuedThreadPool()), address);
        bayeux = bayeux(connector.getServer(), channels);
        bayeux.setSecurityPolicy(new SessionPolicy(accounts, channels));
        sink = new CometdSink(bayeux);
        connector.open();
    }

    /** Delivers to the sessions of the user named. */
    NotificationSink sink() {
        return sink;
    }

    URI baseUri() {
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
    }

    void start(Router router) {
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(
                new ServletHolder(new OperationServlet(
                        router, request -> accounts.authenticate(request.getHeader("Authorization")))),
                OPERATIONS);
        ServletHolder cometd = new ServletHolder(new CometDServlet());
        cometd.setAsyncSupported(true);
        cometd.setInitOrder(1);
        servlets.addServlet(cometd, NOTIFICATIONS);
        servlets.setAttribute(BayeuxServer.ATTRIBUTE, bayeux);

        Server server = connector.getServer();
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        webSockets.setHandler(servlets);
        server.setHandler(webSockets);
        LifeCycle.start(server);
    }

    @Override
    public void close() {
        LifeCycle.stop(connector.getServer());
        connector.close();
    }

    private static ServerConnector connector(Server server, InetSocketAddress address) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        return connector;
    }

    private static BayeuxServerImpl bayeux(Server server, Set<String> channels) {
        BayeuxServerImpl bayeux = new BayeuxServerImpl();
        // Where the WebSocket transport looks for the container that the upgrade handler has put there.
        bayeux.setOption(Context.class.getName(), server.getContext());
        bayeux.setOption(
                JettyWebSocketTransport.PREFIX + "." + JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION,
                NOTIFICATIONS);
        bayeux.setOption(AbstractServerTransport.MAX_MESSAGE_SIZE_OPTION, MAX_MESSAGE_BYTES);
        bayeux.setTransports(new JettyWebSocketTransport(bayeux), new JSONHttpTransport(bayeux));
        for (String channel : channels) {
            bayeux.createChannelIfAbsent(channel, created -> created.setPersistent(true));
        }
        return bayeux;
    }
}
