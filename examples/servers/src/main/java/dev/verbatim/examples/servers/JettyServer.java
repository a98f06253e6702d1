package dev.verbatim.examples.servers;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.servlet.SseNotifications;
import jakarta.servlet.Servlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** Operations and server-sent events on Jetty. */
final class JettyServer implements RobotServer {
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    JettyServer(Router router, Notifications notifications, Users users) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(asynchronous(new OperationServlet(router, users::of)), "/api/*");
        context.addServlet(asynchronous(new SseNotifications(notifications, users::of)), "/events");
        server.setHandler(context);
        server.start();
    }

    static ServletHolder asynchronous(Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
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
