package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;

/** Operations, and notifications on WebSockets, in Jetty. */
final class WebSocketServer implements RobotServer {
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    WebSocketServer(Router router, Notifications notifications, Users users) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(JettyServer.asynchronous(new OperationServlet(router, users::of)), "/api/*");
        ServerEndpointConfig events = OperationWebSocket.server(
                "/events",
                notifications.connections(),
                users::of, // null: closed with 1008
                origin -> origin == null || origin.equals("https://desk.acme.com"));
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servletContext, container) -> container.addEndpoint(events));
        server.setHandler(context);
        server.start();
    }

    @Override
    public int port() {
        return server.getURI().getPort();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
