package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.NotificationLog;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cometd.bayeux.server.BayeuxContext;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.AbstractServerTransport;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.http.AbstractHttpTransport;
import org.cometd.server.websocket.common.AbstractWebSocketTransport;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Context;
import org.jspecify.annotations.Nullable;

/**
 * CometD for sessions that only receive the notifications of their user, from a log. A client that asks for ids gets what it has
 * missed when it begins a new session. A session that reads too slowly is ended, and its client begins a new one, so it knows that it
 * has missed something; or its oldest notifications are dropped, see {@link CometdBuilder#slowReaders}. Thread-safe.
 *
 * <pre>{@code
 * CometdNotifications cometd = CometdNotifications.builder("/notifications/*", context -> users.of(context))
 *         .channels(Set.of(RobotMoved.CHANNEL))
 *         .webSockets(server.getContext())
 *         .build();
 * ServletHolder polling = new ServletHolder(new LongPollingServlet(cometd));
 *
 * cometd.log().send("anna", RobotMoved.builder().x(7).build());
 * }</pre>
 *
 * @since 0.2.0
 */
public final class CometdNotifications {
    private final BoundedBayeuxServer bayeux;
    private final @Nullable OwnerCheckingWebSocketTransport webSockets;
    private final BacklogLimiter slow;
    private final SessionGuard guard;
    private final NotificationLog log;
    private final CometdDelivery delivery;
    private final CometdCounters counters;

    CometdNotifications(CometdBuilder settings) {
        bayeux = new BoundedBayeuxServer(settings.sessions, settings.missed);
        bayeux.setOption(AbstractServerTransport.JSON_CONTEXT_OPTION, new BayeuxJson(settings.messages));
        bayeux.setOption(AbstractServerTransport.MAX_MESSAGE_SIZE_OPTION, settings.messages.maxBodyBytes());
        option(AbstractHttpTransport.PREFIX, AbstractHttpTransport.BROWSER_COOKIE_SAME_SITE_OPTION, "Strict");
        option(AbstractHttpTransport.PREFIX, AbstractHttpTransport.BROWSER_COOKIE_SECURE_OPTION, settings.secure);
        option(AbstractHttpTransport.PREFIX, AbstractHttpTransport.BROWSER_COOKIE_PATH_OPTION, settings.path());
        option(
                AbstractHttpTransport.PREFIX,
                AbstractHttpTransport.DUPLICATE_META_CONNECT_HTTP_RESPONSE_CODE_OPTION,
                HttpStatus.CONFLICT_409);
        Senders senders = new Senders(settings.callers, settings.rates);
        OwnerCheckingHttpTransport polling = new OwnerCheckingHttpTransport(bayeux, senders);
        webSockets = settings.context == null ? null : webSockets(bayeux, settings.context, settings.mapping, senders);
        slow = new BacklogLimiter(bayeux, this::giveUp, settings.waiting, settings.slowReaders);
        if (webSockets == null) {
            bayeux.setTransports(polling);
        } else {
            bayeux.setTransports(webSockets, polling);
        }
        bayeux.setSecurityPolicy(new SessionPolicy(settings.channels));
        guard = new SessionGuard(settings.sessions.ofUser(), slow, senders);
        bayeux.addExtension(guard);
        bayeux.addExtension(new CountedAcknowledgements());
        bayeux.addExtension(new ResumeExtension());
        for (String channel : settings.channels) {
            bayeux.createChannelIfAbsent(channel, created -> created.setPersistent(true));
        }
        log = settings.log == null ? new MemoryStore().notifications() : settings.log;
        delivery = new CometdDelivery(log, bayeux, slow);
        counters = new CometdCounters(bayeux, webSockets, guard, delivery, slow);
    }

    /**
     * Returns a builder for sessions that poll.
     *
     * @param mapping the path of the servlet, with a wildcard, such as {@code "/notifications/*"}
     * @param callers authenticates who sends a message, from the HTTP request that carries it or that opened the WebSocket:
     *     {@code null} if they are not authenticated. Called for every message by many threads, so it should be quick; a filter
     *     before the servlet can keep what it has found in an attribute of the request
     */
    public static CometdBuilder builder(String mapping, Function<BayeuxContext, @Nullable Caller> callers) {
        return new CometdBuilder(mapping, callers);
    }

    private static OwnerCheckingWebSocketTransport webSockets(
            BayeuxServerImpl bayeux, Context context, String mapping, Senders senders) {
        bayeux.setOption(Context.class.getName(), context);
        bayeux.setOption(
                JettyWebSocketTransport.PREFIX + "." + JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION, mapping);
        bayeux.setOption(
                AbstractWebSocketTransport.PREFIX + "." + AbstractWebSocketTransport.IDLE_TIMEOUT_OPTION, 60_000);
        return new OwnerCheckingWebSocketTransport(bayeux, senders);
    }

    private void option(String prefix, String name, Object value) {
        bayeux.setOption(prefix + "." + name, value);
    }

    private void giveUp(ServerSession session) {
        if (webSockets != null) {
            webSockets.giveUp(session);
        }
    }

    /**
     * Returns the log, which takes notifications. One thread reads it and hands each to the user's sessions that have subscribed to its
     * channel.
     */
    public NotificationLog log() {
        return log;
    }

    /** Whether a user has a session here that has subscribed to a channel. */
    public boolean hasSubscribers(String callerName, String channel) {
        return delivery.hasSubscribers(callerName, channel);
    }

    /** Waits until the sessions have been handed everything that was in the log before. Returns at once if CometD does not run. */
    public void flush() throws InterruptedException {
        delivery.flush();
    }

    /** Returns what metrics can read. */
    public CometdCounters counters() {
        return counters;
    }

    /** Returns the CometD server. */
    public BayeuxServerImpl bayeux() {
        return bayeux;
    }

    /** Ends the sessions of a user and tells their clients, which begin new ones. */
    public void endSessions(String callerName) {
        for (ServerSession session : bayeux.getSessions()) {
            if (SessionOwner.isKnown(session) && SessionOwner.nameOf(session).equals(callerName)) {
                session.disconnect();
            }
        }
    }

    /** Ends every session and tells its client. Completes when all WebSockets are closed, within two seconds. */
    public CompletableFuture<Void> end() {
        CompletableFuture<Void> closed =
                webSockets == null ? CompletableFuture.completedFuture(null) : webSockets.endAll();
        bayeux.getSessions().forEach(ServerSession::disconnect);
        return closed;
    }
}
