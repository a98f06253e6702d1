package dev.verbatim.sample.server.http;

import dev.verbatim.cometd.CometdCounters;
import dev.verbatim.cometd.CometdNotifications;
import dev.verbatim.cometd.LongPollingServlet;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.state.NotificationLog;
import dev.verbatim.sample.server.limits.BodyGuard;
import dev.verbatim.sample.server.limits.BufferedBodyHandler;
import dev.verbatim.sample.server.limits.RateLimitKey;
import dev.verbatim.sample.server.limits.RateLimiter;
import dev.verbatim.sample.server.limits.RequestTimeouts;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.limits.UnreadBodyHandler;
import dev.verbatim.sample.server.observation.AccessLog;
import dev.verbatim.sample.server.observation.OperatorEndpoints;
import dev.verbatim.sample.server.observation.RequestIds;
import dev.verbatim.sample.server.observation.ServerMetrics;
import dev.verbatim.sample.server.security.Accounts;
import dev.verbatim.sample.server.security.Authentication;
import dev.verbatim.sample.server.security.DemoAccess;
import dev.verbatim.sample.server.security.OriginGuard;
import dev.verbatim.sample.server.security.Tickets;
import dev.verbatim.site.Site;
import dev.verbatim.site.TryOutServer;
import dev.verbatim.site.serve.SiteRequests;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configures Jetty and CometD: one servlet for operations, CometD for notifications, and the handlers that every request
 * passes.
 */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long MOST_SECONDS_FOR_OPERATIONS = 10;
    private static final long MOST_SECONDS_FOR_SESSIONS = 2;
    private static final String OPERATIONS = "/api/v2/*";
    private static final String DOCS = "/docs";
    private static final String NOTIFICATIONS = "/api/v2/notifications";
    private static final String ALL_NOTIFICATIONS = NOTIFICATIONS + "/*";
    private static final String TICKETS = NOTIFICATIONS + "/ticket";
    private static final String DEMO_USERS = "/demo/users";

    /** Few are enough, because no thread waits for the network. */
    private static final int MOST_THREADS = 64;

    private final ServerLimits limits;
    private final ServerAddress address;
    private final Server server = new Server(threads());
    private final GuardedConnector connections;
    private final RateLimiter rates;
    private final Tickets tickets = new Tickets();
    private final RequestKeys keys = new RequestKeys(System::nanoTime);
    private final Authentication authentication;
    private final CometdNotifications notifications;
    private final GracefulHandler operations = gracefully(request -> !concernsNotifications(request));
    private final GracefulHandler longPolls = gracefully(WebServer::concernsNotifications);

    /**
     * Binds the port. The server does not answer requests before {@link #start}.
     *
     * @param channels the channels that sessions may subscribe to
     * @param log the notifications of all users
     */
    public WebServer(
            ServerAddress address, Accounts accounts, ServerLimits limits, Set<String> channels, NotificationLog log)
            throws IOException {
        this.limits = limits;
        this.address = address;
        RateLimiter messages = limits.requestRates();
        notifications = CometdNotifications.builder(
                        ALL_NOTIFICATIONS, context -> (Caller) context.getRequestAttribute(Authentication.CALLER))
                .channels(channels)
                .log(log)
                .webSockets(server.getContext())
                .secure(address.isSecure())
                .messages(limits.forRequests())
                .sessions(limits.sessions())
                .waiting(limits.waiting())
                .rates(sender -> messages.accepts(RateLimitKey.user(sender.name())))
                .build();
        connections = new GuardedConnector(server, address.listening(), limits);
        rates = limits.requestRates();
        authentication = new Authentication(
                accounts,
                tickets,
                rates,
                connections.timeouts(),
                server.getThreadPool(),
                WebServer::concernsNotifications);
    }

    /** Waits until all sessions have been handed the notifications of all earlier events. */
    public void flushNotifications() throws InterruptedException {
        notifications.flush();
    }

    /** Returns the number of CometD sessions. */
    public int sessions() {
        return notifications.counters().sessions();
    }

    /** Returns the number of open long polls and other CometD requests. */
    public long waitingPolls() {
        return longPolls.getCurrentRequestCount();
    }

    /** Returns the address for clients on the same machine: scheme, host and port. */
    public URI localUri() {
        return address.local(connections.port());
    }

    /** Returns the address at which clients reach the server: scheme, host and, unless it is the default, port. */
    public URI publicUri() {
        return address.base(connections.port());
    }

    /**
     * Starts to answer requests.
     *
     * @param router dispatches the operations
     * @param resources the resources that callers can read, by path
     * @param demo users for whom the desktop signs in; {@code null} if people sign in themselves
     * @param metrics receives the counts, and is served to operators
     */
    public void start(
            Router router, Map<String, Resource> resources, @Nullable DemoAccess demo, ServerMetrics metrics) {
        connections.showIn(metrics);
        show(notifications.counters(), metrics);
        metrics.inUse("passwords", "Passwords that are being checked or wait to be", authentication::passwordsInQueue);
        metrics.inUse("request.keys", "Keys that keep requests from being carried out twice", keys::remembered);
        metrics.inUse("tickets", "Tickets for WebSockets that can still be used", tickets::open);
        metrics.inUse("senders", "Users and addresses that sent requests in the last seconds", rates::counted);
        metrics.inUse("requests", "Open requests of operations and resources", operations::getCurrentRequestCount);
        metrics.inUse("polls", "Open long polls and other requests of CometD", longPolls::getCurrentRequestCount);
        server.setRequestLog(new AccessLog(metrics));
        server.setErrorHandler(new JsonErrorHandler());
        server.setHandler(
                guarded(webSockets(server, servlets(router, resources, demo)), connections.timeouts(), metrics));
        LifeCycle.start(server);
        connections.timeouts().watch();
    }

    private static void show(CometdCounters cometd, ServerMetrics metrics) {
        metrics.inUse("sessions", "CometD sessions", cometd::sessions);
        metrics.inUse("sessions.of.users", "Sessions that count towards a user's limit", cometd::sessionsOfUsers);
        metrics.inUse("websockets", "Open WebSockets", cometd::webSockets);
        metrics.inUse("subscriptions", "Subscriptions of sessions to channels", cometd::subscriptions);
        metrics.inUse(
                "waiting.users",
                "Users whose sessions have not been handed their latest notifications yet",
                cometd::waitingUsers);
        metrics.inUse(
                "waiting.notifications",
                "Notifications that wait for sessions; one that waits for two counts twice",
                cometd::waiting);
        metrics.inUse("waiting.bytes", "Bytes of the notifications that wait for sessions", cometd::waitingBytes);
    }

    /**
     * Stops the server: refuses new operations, waits for those in progress, hands out the last notifications, closes the sessions, then
     * closes all connections.
     */
    public void close() {
        if (server.isStarted()) {
            await(stopTakingOperations(), MOST_SECONDS_FOR_OPERATIONS);
            handOutTheLastNotifications();
            await(CompletableFuture.allOf(notifications.end(), longPolls.shutdown()), MOST_SECONDS_FOR_SESSIONS);
        }
        LifeCycle.stop(server);
        connections.close();
    }

    private void handOutTheLastNotifications() {
        try {
            notifications.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Refuses new operations. Completes when those in progress have finished. */
    public CompletableFuture<Void> stopTakingOperations() {
        CompletableFuture<Void> finished = operations.shutdown();
        authentication.checkNoMore();
        return finished;
    }

    private static void await(CompletableFuture<Void> end, long seconds) {
        try {
            end.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.info("stopping although requests or sessions are still open", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Handler servlets(Router router, Map<String, Resource> resources, @Nullable DemoAccess demo) {
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.setErrorHandler(new JsonErrorHandler());
        servlets.addServlet(
                asynchronous(
                        new OperationServlet(router, request -> (Caller) request.getAttribute(Authentication.CALLER))),
                OPERATIONS);
        resources.forEach((path, resource) -> servlets.addServlet(asynchronous(new ResourceServlet(resource)), path));
        servlets.addServlet(asynchronous(new TicketServlet(tickets)), TICKETS);
        if (demo != null) {
            servlets.addServlet(asynchronous(new DemoServlet(demo)), DEMO_USERS);
        }
        servlets.addServlet(new NotFoundServlet(), "/");
        ServletHolder cometd = asynchronous(new LongPollingServlet(notifications));
        cometd.setInitOrder(1);
        servlets.addServlet(cometd, ALL_NOTIFICATIONS);
        return servlets;
    }

    /** Enables asynchronous writes, so that no thread waits for a client that does not read. */
    private static ServletHolder asynchronous(Servlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        return holder;
    }

    private static Handler webSockets(Server server, Handler handler) {
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        webSockets.setHandler(handler);
        return webSockets;
    }

    /** Builds the chain of handlers that a request passes, from the innermost to the outermost. */
    private Handler guarded(Handler handler, RequestTimeouts timeouts, ServerMetrics metrics) {
        // No thread waits for a slow body.
        Handler whole = new BufferedBodyHandler(RequestIds.named(timeouts.bodies(handler)), limits.bodyBytes());
        Handler.Wrapper bodies = new BodyGuard(limits.bodyBytes());
        bodies.setHandler(whole);
        authentication.setHandler(OperatorEndpoints.metrics(new RepeatedRequestGuard(bodies, keys), metrics));
        Set<String> allowed = address.allowed(connections.port());
        CrossOriginHandler sites = new CrossOriginHandler();
        sites.setAllowedOriginPatterns(allowed.stream().map(Pattern::quote).collect(Collectors.toSet()));
        sites.setAllowedHeaders(Set.of("Authorization", "Content-Type", "X-Request-Id", RepeatedRequestGuard.KEY));
        sites.setAllowedMethods(Set.of("GET", "POST"));
        sites.setAllowCredentials(true);
        sites.setHandler(authentication);
        Handler.Wrapper origin = new OriginGuard(allowed);
        origin.setHandler(sites);
        operations.setHandler(origin);
        longPolls.setHandler(operations);
        Handler open = new Desktop(new Documentation(new SiteRequests(DOCS, WebServer::site), rates, longPolls));
        return new UnreadBodyHandler(
                timeouts.headers(RequestIds.named(OperatorEndpoints.health(open, () -> !operations.isShutdown()))),
                limits.bodyBytes());
    }

    private static Site site() {
        try {
            return ClassPathPages.read(
                    WebServer.class.getClassLoader(),
                    pages -> Site.of(pages)
                            .title("Voice API")
                            .tryOut(new TryOutServer("", NOTIFICATIONS, "", TICKETS))
                            .build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tracks only some of the requests. */
    private static GracefulHandler gracefully(Predicate<Request> counted) {
        return new GracefulHandler() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Handler next = getHandler();
                return counted.test(request)
                        ? super.handle(request, response, callback)
                        : next != null && next.handle(request, response, callback);
            }
        };
    }

    private static boolean concernsNotifications(Request request) {
        String path = Request.getPathInContext(request);
        return path.equals(NOTIFICATIONS) || path.startsWith(NOTIFICATIONS + "/");
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("sample-web");
        return threads;
    }
}
