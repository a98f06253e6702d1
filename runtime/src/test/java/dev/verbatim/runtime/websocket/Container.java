package dev.verbatim.runtime.websocket;

import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.websocket.server.WsSci;
import org.apache.tomcat.websocket.server.WsServerContainer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The containers in which WebSockets are tested, on a free port of the loopback interface. */
enum Container {
    JETTY {
        @Override
        Running start(ServerEndpointConfig config) throws Exception {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost(HOST);
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler("/");
            JakartaWebSocketServletContainerInitializer.configure(
                    context, (servletContext, container) -> container.addEndpoint(config));
            server.setHandler(context);
            server.start();
            return new Running(
                    connector.getLocalPort(),
                    () -> connector.getConnectedEndPoints().size(),
                    server::stop);
        }
    },
    TOMCAT {
        @Override
        Running start(ServerEndpointConfig config) throws Exception {
            Path directory = Files.createTempDirectory("tomcat");
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(directory.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", HOST);
            tomcat.setSilent(true);
            Context context = tomcat.addContext("", directory.toString());
            context.addServletContainerInitializer(new WsSci(), Set.of());
            Tomcat.addServlet(context, "default", new HttpServlet() {
                        private static final long serialVersionUID = 1L;
                    })
                    .addMapping("/");
            tomcat.start();
            ServerContainer container =
                    (ServerContainer) context.getServletContext().getAttribute(ServerContainer.class.getName());
            container.addEndpoint(config);
            // It looks for sessions that are not closed in time every second instead of every ten.
            ((WsServerContainer) container).setProcessPeriod(1);
            AbstractProtocol<?> protocol =
                    (AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler();
            // It counts the connection for which it waits.
            return new Running(tomcat.getConnector().getLocalPort(), () -> protocol.getConnectionCount() - 1, () -> {
                stop(tomcat);
                delete(directory);
            });
        }

        private void stop(Tomcat tomcat) throws LifecycleException {
            tomcat.stop();
            tomcat.destroy();
        }

        private void delete(Path directory) throws IOException {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    };

    static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    abstract Running start(ServerEndpointConfig config) throws Exception;

    /** A server that runs. */
    record Running(int port, Connected connected, Stop stop) {
        URI uri() {
            return URI.create("ws://" + HOST + ":" + port + "/robots");
        }

        boolean hasConnections() {
            return connected.count() > 0;
        }
    }

    interface Connected {
        long count();
    }

    interface Stop {
        void run() throws Exception;
    }
}
