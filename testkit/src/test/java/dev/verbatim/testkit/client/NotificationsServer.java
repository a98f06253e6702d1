package dev.verbatim.testkit.client;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.ServletAnswers;
import dev.verbatim.runtime.servlet.SseFormat;
import dev.verbatim.runtime.servlet.SseNotifications;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** A server with both sinks of the runtime. Its only user is 5005. */
final class NotificationsServer implements AutoCloseable {
    /** Base64 of 5005:secret. */
    private static final String AUTHORIZATION = "Basic NTAwNTpzZWNyZXQ=";

    /** Held while no client gets in. */
    private final Lock admission = new ReentrantLock();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    NotificationsServer(Notifications notifications) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder events = new ServletHolder(new SseNotifications(
                notifications,
                request -> caller(request.getHeader("Authorization")),
                SseFormat.DEFAULT.withRetry(Duration.ofMillis(5)),
                new ServletAnswers()));
        events.setAsyncSupported(true);
        context.addServlet(events, "/events");
        JakartaWebSocketServletContainerInitializer.configure(
                context,
                (servlets, container) -> container.addEndpoint(OperationWebSocket.server(
                        "/socket", notifications.connections(), handshake -> caller(header(handshake.getHeaders())))));
        server.setHandler(context);
        LifeCycle.start(server);
    }

    private static @Nullable String header(Map<String, List<String>> headers) {
        return headers.getOrDefault("Authorization", List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Caller caller(@Nullable String authorization) {
        admission.lock();
        try {
            return AUTHORIZATION.equals(authorization) ? new User("5005", Set.of()) : null;
        } finally {
            admission.unlock();
        }
    }

    LiveServer live() {
        return LiveServer.at(URI.create("http://127.0.0.1:" + connector.getLocalPort()))
                .user("5005", "secret");
    }

    /** Breaks all connections, as a network does, and lets clients come back after something else has been done. */
    void cut(Runnable meanwhile) {
        admission.lock();
        try {
            connector.getConnectedEndPoints().forEach(EndPoint::close);
            meanwhile.run();
        } finally {
            admission.unlock();
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private record User(String name, Set<String> features) implements Caller {}
}
