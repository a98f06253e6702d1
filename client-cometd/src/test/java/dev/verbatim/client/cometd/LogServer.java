package dev.verbatim.client.cometd;

import dev.verbatim.client.RobotApi;
import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.cometd.LongPollingServlet;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.state.NotificationLog;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.cometd.bayeux.server.ServerSession;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A server with verbatim-cometd at /cometd, whose only user is anna. */
final class LogServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final CometdNotifications cometd;
    private final NotificationLog log;

    /** @param port zero for a free one */
    LogServer(NotificationLog log, int port) {
        this.log = log;
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        cometd = CometdNotifications.builder("/cometd/*", context -> new User("anna", Set.of()))
                .channels(Set.of("/robots"))
                .webSockets(server.getContext())
                .log(log)
                .build();
        ServletContextHandler servlets = new ServletContextHandler("/");
        ServletHolder polling = new ServletHolder(new LongPollingServlet(cometd));
        polling.setAsyncSupported(true);
        polling.setInitOrder(1);
        servlets.addServlet(polling, "/cometd/*");
        webSockets.setHandler(servlets);
        server.setHandler(webSockets);
        LifeCycle.start(server);
    }

    int port() {
        return connector.getLocalPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Sends notifications to anna. */
    void moved(int first, int last) {
        for (int x = first; x <= last; x++) {
            log.send("anna", new RobotApi.Moved(x, Envelope.WEBSERVICES));
        }
    }

    /** Ends the sessions without telling the clients, as if they had been away for too long, and cuts their connections. */
    void absence() {
        for (ServerSession session : List.copyOf(cometd.bayeux().getSessions())) {
            cometd.bayeux().removeServerSession(session, true);
        }
        connector.getConnectedEndPoints().forEach(EndPoint::close);
    }

    /** Ends the sessions and tells the clients. */
    void endSessions() {
        cometd.endSessions("anna");
    }

    int subscriptions() {
        return cometd.counters().subscriptions();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private record User(String name, Set<String> features) implements Caller {}
}
