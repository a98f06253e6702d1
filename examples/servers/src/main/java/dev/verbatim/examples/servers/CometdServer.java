package dev.verbatim.examples.servers;

import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.cometd.LongPollingServlet;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.servlet.OperationServlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Operations, and notifications over CometD, in Jetty. */
final class CometdServer implements RobotServer {
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final CometdNotifications cometd;

    CometdServer(Function<NotificationSink, Router> routers, Users users) throws Exception {
        ServletContextHandler handler = new ServletContextHandler("/");
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        CometdNotifications cometd = CometdNotifications.builder(
                        "/notifications/*", context -> users.of(context.getHeader("Authorization")))
                .channels(Set.of(RobotMoved.CHANNEL))
                .webSockets(server.getContext())
                .build();
        ServletHolder polling = new ServletHolder(new LongPollingServlet(cometd));
        polling.setAsyncSupported(true);
        polling.setInitOrder(1);
        handler.addServlet(polling, "/notifications/*");
        webSockets.setHandler(handler);
        server.setHandler(webSockets);
        handler.addServlet(
                JettyServer.asynchronous(new OperationServlet(routers.apply(cometd.log()), users::of)), "/api/*");
        server.start();
        this.cometd = cometd;
    }

    @Override
    public int port() {
        return server.getURI().getPort();
    }

    @Override
    public void stop() throws Exception {
        cometd.flush();
        cometd.end().join();
        server.stop();
    }
}
