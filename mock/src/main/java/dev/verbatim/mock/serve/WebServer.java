package dev.verbatim.mock.serve;

import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.cometd.LongPollingServlet;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.servlet.SseNotifications;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import dev.verbatim.site.serve.SiteRequests;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** Jetty with the transports of a mock: HTTP for operations, WebSockets for APIs with one endpoint, CometD and server-sent events. */
final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 50;
    private static final long SECONDS_TO_END = 2;

    private final WebSettings settings;
    private final MockAddresses addresses;
    private final Callers callers;
    private final SiteRequests docs;
    private final Server server = new Server(new QueuedThreadPool(MOST_THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final Notifications sessions = new Notifications();
    private final @Nullable CometdNotifications cometd;
    private final Set<String> endpoints;

    /**
     * Prepares a server.
     *
     * @param channels those of CometD; it has no CometD if there are none
     * @param endpoints the paths of WebSockets
     */
    WebServer(WebSettings settings, Callers callers, Set<String> channels, Set<String> endpoints) {
        this.settings = settings;
        this.addresses = settings.addresses();
        this.callers = callers;
        docs = new SiteRequests(addresses.docs(), settings.site());
        anyId(connector);
        connector.setHost(addresses.host());
        connector.setPort(addresses.port());
        cometd = channels.isEmpty()
                ? null
                : CometdNotifications.builder(addresses.cometd() + "/*", callers::of)
                        .channels(channels)
                        .webSockets(server.getContext())
                        .log(sessions.log())
                        .build();
        this.endpoints = endpoints;
    }

    /** Ids may have characters that lead to other paths elsewhere; a router takes the segments of the path apart before it decodes. */
    private static void anyId(ServerConnector connector) {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(UriCompliance.DEFAULT.with(
                        "MOCK",
                        Violation.AMBIGUOUS_PATH_SEPARATOR,
                        Violation.AMBIGUOUS_PATH_ENCODING,
                        Violation.AMBIGUOUS_PATH_PARAMETER,
                        Violation.SUSPICIOUS_PATH_CHARACTERS));
    }

    /**
     * Loads the classes of a server, by starting one that listens nowhere. For another thread than that which reads the pages: a JVM
     * that has just started takes longer to load classes than to do anything else.
     */
    static void load(WebSettings settings) {
        Set<String> channels = Set.of("/none");
        try (WebServer server = new WebServer(settings, new Callers(new MockUsers(), Set.of()), channels, Set.of())) {
            server.start(Router.of(), MockLog.SLF4J);
        }
    }

    /** Binds the port. */
    void open() throws IOException {
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException taken) {
            sessions.close();
            throw new IOException(
                    "cannot listen on " + addresses.host() + ":" + addresses.port()
                            + "; stop the program that uses the port, or choose another port, 0 for a free one",
                    taken);
        }
    }

    /** Returns scheme, host and port. */
    URI uri() {
        String host = addresses.host().contains(":") ? "[" + addresses.host() + "]" : addresses.host();
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    /** Whether a channel can be subscribed to. */
    boolean hasCometd() {
        return cometd != null;
    }

    /** Returns the sink that reaches the sessions of all transports. */
    NotificationSink sink() {
        return new AllTransports(sessions, cometd);
    }

    /** Waits until the sessions of CometD have been handed all notifications. */
    void flush() throws InterruptedException {
        if (cometd != null) {
            cometd.flush();
        }
    }

    /** Starts to answer. */
    void start(Router router, MockLog log) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(asynchronous(new OperationServlet(router, callers::of)), "/*");
        context.addServlet(asynchronous(new SseNotifications(sessions, callers::of)), addresses.events());
        if (cometd != null) {
            ServletHolder polling = asynchronous(new LongPollingServlet(cometd));
            polling.setInitOrder(1);
            context.addServlet(polling, addresses.cometd() + "/*");
        }
        JakartaWebSocketServletContainerInitializer.configure(context, (servlets, container) -> {
            for (String path : endpoints) {
                container.addEndpoint(OperationWebSocket.server(path, connections(router, path), callers::of));
            }
        });
        WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(server);
        upgrades.setHandler(context);
        server.setHandler(OtherSites.allowed(settings.origins(), new DocsHandler(docs, router, upgrades)));
        server.setRequestLog((request, response) -> undocumented(router, log, request, response));
        server.setErrorHandler(new RefusedRequests(log));
        LifeCycle.start(server);
    }

    private Connections connections(Router router, String path) {
        return Connections.of(router.endpoint(path)).notifications(sessions).opened(SocketTurn::opened);
    }

    private static ServletHolder asynchronous(Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    /** Requests for which nothing is documented do not get to the dispatcher of an API, which logs all others. */
    private void undocumented(Router router, MockLog log, Request request, Response response) {
        String path = request.getHttpURI().getPath();
        boolean isOwn = path == null
                || RefusedRequests.have(request)
                || path.equals(addresses.events())
                || path.startsWith(addresses.cometd() + "/")
                || docs.concerns(path);
        if (!isOwn && response.getStatus() >= 400 && router.documentedUrl(request.getMethod(), path) == null) {
            log.warn(request.getMethod() + " " + path + " -> HTTP " + response.getStatus()
                    + ", no page documents such a request");
        }
    }

    /** Ends the sessions of a user at once. */
    void cut(String user) {
        sessions.cut(user);
        if (cometd != null) {
            cometd.endSessions(user);
        }
    }

    @Override
    public void close() {
        if (cometd != null && server.isStarted()) {
            try {
                cometd.end().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException late) {
                // Stopping the server closes the connections that are still open.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        sessions.close();
        LifeCycle.stop(server);
        connector.close();
    }
}
