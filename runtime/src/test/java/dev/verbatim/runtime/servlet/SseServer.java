package dev.verbatim.runtime.servlet;

import static dev.verbatim.runtime.connection.Ticket.user;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Notifications;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The containers in which server-sent events are tested, at {@code /events} on a free port. Users send their name in a header. */
enum SseServer {
    JETTY {
        @Override
        Running start(HttpServlet events) throws Exception {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server, 1, 1);
            connector.setHost(HOST);
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler("/");
            ServletHolder holder = new ServletHolder(events);
            holder.setAsyncSupported(true);
            context.addServlet(holder, "/events");
            server.setHandler(context);
            server.start();
            return new Running(connector.getLocalPort(), server::stop);
        }
    },
    TOMCAT {
        @Override
        Running start(HttpServlet events) throws Exception {
            Path directory = Files.createTempDirectory("tomcat");
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(directory.toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", HOST);
            tomcat.setSilent(true);
            Context context = tomcat.addContext("", directory.toString());
            Wrapper wrapper = Tomcat.addServlet(context, "events", events);
            wrapper.setAsyncSupported(true);
            wrapper.addMapping("/events");
            tomcat.start();
            return new Running(tomcat.getConnector().getLocalPort(), () -> {
                tomcat.stop();
                tomcat.destroy();
                try (var files = Files.walk(directory)) {
                    List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                    for (Path file : all) {
                        Files.delete(file);
                    }
                }
            });
        }
    };

    static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

    abstract Running start(HttpServlet events) throws Exception;

    Running start(Notifications notifications) throws Exception {
        return start(new SseNotifications(notifications, SseServer::caller));
    }

    static @Nullable Caller caller(HttpServletRequest request) {
        String name = request.getHeader("User");
        return name == null ? null : user(name);
    }

    /** A server that runs. */
    record Running(int port, Stop stop) {
        SseClient connect(String... headers) throws Exception {
            return new SseClient(HOST, port, headers);
        }
    }

    interface Stop {
        void run() throws Exception;
    }
}
