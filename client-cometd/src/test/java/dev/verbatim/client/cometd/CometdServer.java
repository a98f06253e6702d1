package dev.verbatim.client.cometd;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.DefaultSecurityPolicy;
import org.cometd.server.ext.AcknowledgedMessagesExtension;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.jakarta.CometDServlet;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ajax.JSON;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A CometD server at /cometd. */
final class CometdServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final BayeuxServerImpl bayeux = new BayeuxServerImpl();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Set<ServerSession> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> required = new AtomicReference<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** @param acknowledges whether it has the acknowledgement extension */
    static CometdServer start(boolean acknowledges) {
        CometdServer test = new CometdServer();
        test.connector.setHost("127.0.0.1");
        test.server.addConnector(test.connector);
        test.cometd(acknowledges);
        test.server.setHandler(new Handler.Wrapper(test.servlets()) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                String required = test.required.get();
                if (required != null && !required.equals(request.getHeaders().get("Authorization"))) {
                    Response.writeError(request, response, callback, 401);
                    return true;
                }
                return super.handle(request, response, callback);
            }
        });
        LifeCycle.start(test.server);
        return test;
    }

    private void cometd(boolean acknowledges) {
        bayeux.setOption(Context.class.getName(), server.getContext());
        bayeux.setOption(
                JettyWebSocketTransport.PREFIX + "." + JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION, "/cometd/*");
        bayeux.setTransports(new JettyWebSocketTransport(bayeux), new JSONHttpTransport(bayeux));
        if (acknowledges) {
            bayeux.addExtension(new AcknowledgedMessagesExtension());
        }
        bayeux.addListener(new BayeuxServer.SessionListener() {
            @Override
            public void sessionAdded(ServerSession session, ServerMessage message) {
                session.addListener(new Waiting());
            }
        });
        bayeux.setSecurityPolicy(new DefaultSecurityPolicy() {
            @Override
            public boolean canHandshake(BayeuxServer any, ServerSession session, ServerMessage message) {
                authorizations.add(String.valueOf(message.getBayeuxContext().getHeader("Authorization")));
                return refusals.getAndDecrement() <= 0;
            }
        });
    }

    private WebSocketUpgradeHandler servlets() {
        ServletContextHandler servlets = new ServletContextHandler("/");
        ServletHolder cometd = new ServletHolder(new CometDServlet());
        cometd.setAsyncSupported(true);
        cometd.setInitOrder(1);
        servlets.addServlet(cometd, "/cometd/*");
        servlets.setAttribute(BayeuxServer.ATTRIBUTE, bayeux);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        webSockets.setHandler(servlets);
        return webSockets;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** The credentials of the handshakes so far. */
    List<String> authorizations() {
        return authorizations;
    }

    /** Refuses the next handshakes. */
    void refuse(int handshakes) {
        refusals.set(handshakes);
    }

    /** Answers requests with other credentials with 401. */
    void requireCredentials(String authorization) {
        required.set(authorization);
    }

    /** Sends a notification to all sessions. */
    void moved(int x) {
        ServerMessage.Mutable message = bayeux.newMessage();
        message.setChannel("/robots");
        message.setData(new JSON.Literal("{\"messageType\":\"Moved\",\"x\":" + x + "}"));
        sessions().forEach(session -> session.deliver(null, message, Promise.noop()));
    }

    /** Cuts the connections when the server waits for something to send; sessions go on. */
    void cut() {
        while (!sessions().allMatch(waiting::contains)) {
            Thread.yield();
        }
        connector.getConnectedEndPoints().forEach(EndPoint::close);
    }

    /** Forgets the sessions. */
    void endSessions() {
        sessions().forEach(ServerSession::disconnect);
    }

    private Stream<ServerSession> sessions() {
        return bayeux.getSessions().stream().filter(session -> !session.isLocalSession());
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Knows which sessions wait for something to be sent. */
    private final class Waiting implements ServerSession.HeartBeatListener {
        @Override
        public void onSuspended(ServerSession session, ServerMessage message, long timeout) {
            waiting.add(session);
        }

        @Override
        public void onResumed(ServerSession session, ServerMessage message, boolean timeout) {
            waiting.remove(session);
        }
    }
}
