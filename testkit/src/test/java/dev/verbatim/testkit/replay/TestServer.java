package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.Transport;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.cometd.bayeux.Promise;
import org.cometd.bayeux.server.BayeuxServer;
import org.cometd.bayeux.server.ServerChannel;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.bayeux.server.ServerSession;
import org.cometd.server.BayeuxServerImpl;
import org.cometd.server.DefaultSecurityPolicy;
import org.cometd.server.http.JSONHttpTransport;
import org.cometd.server.http.jakarta.CometDServlet;
import org.cometd.server.websocket.jetty.JettyWebSocketTransport;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ajax.JSON;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A server on a socket: HTTP requests answered by a function, CometD notifications sent when told. */
final class TestServer implements AutoCloseable {
    private static final String NOTIFICATIONS = "/api/v2/notifications";

    /** A request that the server received. */
    record Received(String method, String path, String body) {}

    /** A response to send. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply ok(String body) {
            return new Reply(200, Map.of(), body);
        }
    }

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final BayeuxServerImpl bayeux = new BayeuxServerImpl();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> subscriptions = new CopyOnWriteArrayList<>();
    private final Map<String, ServerSession> subscribers = new ConcurrentHashMap<>();
    private volatile Function<Received, Reply> operations = request -> Reply.ok("{\"statusCode\":0}");

    static TestServer start() {
        TestServer test = new TestServer();
        test.connector.setHost("127.0.0.1");
        test.server.addConnector(test.connector);
        test.cometd();
        test.server.setHandler(test.servlets());
        LifeCycle.start(test.server);
        return test;
    }

    /** Sets how requests are answered. */
    void operations(Function<Received, Reply> answers) {
        operations = answers;
    }

    /** Returns the requests so far. */
    List<Received> received() {
        return received;
    }

    /** Returns the channels of the subscriptions, in order. */
    List<String> subscriptions() {
        return subscriptions;
    }

    /** Sends a notification to every session that has a subscription, with unchanged data. */
    void send(String channel, String data) {
        ServerMessage.Mutable message = bayeux.newMessage();
        message.setChannel(channel);
        message.setData(new JSON.Literal(data));
        subscribers.values().forEach(session -> session.deliver(null, message, Promise.noop()));
    }

    /** Ends all CometD sessions. */
    void endSessions() {
        subscribers.values().forEach(ServerSession::disconnect);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    LiveServer live(Transport transport) {
        return LiveServer.at(uri()).notifications(NOTIFICATIONS).over(transport).user("5005", "secret");
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private void cometd() {
        bayeux.setOption(Context.class.getName(), server.getContext());
        bayeux.setOption(
                JettyWebSocketTransport.PREFIX + "." + JettyWebSocketTransport.COMETD_URL_MAPPING_OPTION,
                NOTIFICATIONS + "/*");
        bayeux.setTransports(new JettyWebSocketTransport(bayeux), new JSONHttpTransport(bayeux));
        bayeux.setSecurityPolicy(new DefaultSecurityPolicy() {
            @Override
            public boolean canHandshake(BayeuxServer any, ServerSession session, ServerMessage message) {
                // Base64 of 5005:secret.
                return "Basic NTAwNTpzZWNyZXQ="
                        .equals(message.getBayeuxContext().getHeader("Authorization"));
            }
        });
        bayeux.addListener(new BayeuxServer.SubscriptionListener() {
            @Override
            public void subscribed(ServerSession session, ServerChannel channel, ServerMessage message) {
                subscriptions.add(channel.getId());
                subscribers.put(session.getId(), session);
            }
        });
    }

    private WebSocketUpgradeHandler servlets() {
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(new ServletHolder(new Operations()), "/*");
        ServletHolder cometd = new ServletHolder(new CometDServlet());
        cometd.setAsyncSupported(true);
        cometd.setInitOrder(1);
        servlets.addServlet(cometd, NOTIFICATIONS + "/*");
        servlets.setAttribute(BayeuxServer.ATTRIBUTE, bayeux);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        webSockets.setHandler(servlets);
        return webSockets;
    }

    private final class Operations extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Received operation = new Received(request.getMethod(), request.getRequestURI(), body);
            received.add(operation);
            Reply reply = operations.apply(operation);
            response.setStatus(reply.status());
            reply.headers().forEach(response::setHeader);
            response.setContentType("application/json");
            response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
