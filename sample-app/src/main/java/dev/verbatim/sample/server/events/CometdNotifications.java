package dev.verbatim.sample.server.events;

import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.server.observation.ServerMetrics;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.http.AbstractHttpTransport;
import org.cometd.server.websocket.common.AbstractWebSocketTransport;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Context;

/** Configures CometD for sessions that only receive the notifications of their user. */
public final class CometdNotifications {
    /** The name of the request attribute that holds a {@link Runnable}, which closes the request's connection. */
    public static final String CLOSE_CONNECTION = CometdNotifications.class.getPackageName() + ".closeConnection";

    private final BayeuxServerImpl bayeux;
    private final OwnerCheckingWebSocketTransport webSockets;
    private final BacklogLimiter slow;
    private final SessionGuard guard;
    private final CometdSink sink;

    /**
     * Configures CometD.
     *
     * @param context contains Jetty's WebSocket container
     * @param mapping the path of the servlet, with a wildcard
     * @param secure whether clients use TLS, so that the cookie can be {@code Secure}
     * @param channels the channels that sessions may subscribe to
     */
    public CometdNotifications(
            Context context, String mapping, boolean secure, Set<String> channels, ServerLimits limits) {
        bayeux = new BoundedBayeuxServer(limits.sessions());
        bayeux.setOption(Context.class.getName(), context);
        bayeux.setOption(AbstractServerTransport.JSON_CONTEXT_OPTION, new BayeuxJson(limits));
        bayeux.setOption(AbstractServerTransport.MAX_MESSAGE_SIZE_OPTION, limits.bodyBytes());
        option(JettyWebSocketTransport.PREFIX, JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION, mapping);
        option(AbstractHttpTransport.PREFIX, AbstractHttpTransport.BROWSER_COOKIE_SAME_SITE_OPTION, "Strict");
        option(AbstractHttpTransport.PREFIX, AbstractHttpTransport.BROWSER_COOKIE_SECURE_OPTION, secure);
        option(
                AbstractHttpTransport.PREFIX,
                AbstractHttpTransport.BROWSER_COOKIE_PATH_OPTION,
                mapping.substring(0, mapping.length() - "/*".length()));
        option(
                AbstractHttpTransport.PREFIX,
                AbstractHttpTransport.DUPLICATE_META_CONNECT_HTTP_RESPONSE_CODE_OPTION,
                HttpStatus.CONFLICT_409);
        option(AbstractWebSocketTransport.PREFIX, AbstractWebSocketTransport.IDLE_TIMEOUT_OPTION, 60_000);
        webSockets = new OwnerCheckingWebSocketTransport(bayeux);
        slow = new BacklogLimiter(bayeux, webSockets, limits.waiting());
        bayeux.setTransports(webSockets, new OwnerCheckingHttpTransport(bayeux));
        bayeux.setSecurityPolicy(new SessionPolicy(channels));
        guard = new SessionGuard(limits.sessions().ofUser(), slow, limits.requestRates());
        bayeux.addExtension(guard);
        bayeux.addExtension(new CountedAcknowledgements());
        for (String channel : channels) {
            bayeux.createChannelIfAbsent(channel, created -> created.setPersistent(true));
        }
        sink = new CometdSink(bayeux, slow);
    }

    private void option(String prefix, String name, Object value) {
        bayeux.setOption(prefix + "." + name, value);
    }

    /** Returns the sink that delivers a user's notifications to the user's sessions. */
    public NotificationSink sink() {
        return sink;
    }

    /** Registers gauges for sessions, WebSockets, subscriptions and backlogs. */
    public void showIn(ServerMetrics metrics) {
        metrics.inUse("sessions", "CometD sessions", () -> bayeux.getSessions().size());
        metrics.inUse("sessions.of.users", "Sessions that count towards a user's limit", guard::sessions);
        metrics.inUse("websockets", "Open WebSockets", webSockets::open);
        metrics.inUse("subscriptions", "Subscriptions of sessions to channels", sink::subscriptions);
        metrics.inUse(
                "waiting.notifications",
                "Notifications that wait for sessions; one that waits for two counts twice",
                slow.backlogs()::notifications);
        metrics.inUse("waiting.bytes", "Bytes of the notifications that wait for sessions", slow.backlogs()::bytes);
    }

    /** Returns the CometD server for the long-polling servlet. */
    public BayeuxServerImpl bayeux() {
        return bayeux;
    }

    /** Ends every session and tells its client. Completes when all WebSockets are closed, within two seconds. */
    public CompletableFuture<Void> end() {
        CompletableFuture<Void> closed = webSockets.endAll();
        bayeux.getSessions().forEach(ServerSession::disconnect);
        return closed;
    }
}
