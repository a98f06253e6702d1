package dev.verbatim.load.server;

import dev.verbatim.sample.server.security.SecurityHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Jetty with one handler, and CometD without policy or extensions, with the same number of threads as the sample server. */
public final class BareServer {
    private BareServer() {}

    /**
     * Runs the server.
     *
     * @param arguments the path for WebSockets, the channel to publish on, and the number of notifications for each request
     */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new QueuedThreadPool());
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // So that both send the same bytes.
        http.addCustomizer(new SecurityHeaders());
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);

        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        server.setHandler(webSockets);
        BayeuxServerImpl bayeux = bayeux(server, arguments[0]);
        List<String> notifications = new CopyOnWriteArrayList<>();
        webSockets.setHandler(
                new BareHandler(new Publisher(bayeux, arguments[1], notifications, Integer.parseInt(arguments[2]))));
        server.start();
        Console.tell("port", String.valueOf(connector.getLocalPort()));
        new Console(notifications::add).serve();
        server.stop();
    }

    private static BayeuxServerImpl bayeux(Server server, String path) {
        BayeuxServerImpl bayeux = new BayeuxServerImpl();
        bayeux.setOption(Context.class.getName(), server.getContext());
        bayeux.setOption(
                JettyWebSocketTransport.PREFIX + "." + JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION, path);
        bayeux.setTransports(new JettyWebSocketTransport(bayeux));
        server.addBean(bayeux);
        return bayeux;
    }
}
