package dev.verbatim.testkit.cometd;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.OperationsServlet;
import dev.verbatim.testkit.replay.PushServer;
import java.net.URI;
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

/** A server that sends notifications over CometD. */
final class CometdServer implements PushServer {
    static final String NOTIFICATIONS = "/api/v2/notifications";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final BayeuxServerImpl bayeux = new BayeuxServerImpl();
    private final OperationsServlet operations = new OperationsServlet();
    private final List<String> subscriptions = new CopyOnWriteArrayList<>();
    private final Map<String, ServerSession> subscribers = new ConcurrentHashMap<>();

    static CometdServer start() {
        CometdServer test = new CometdServer();
        test.connector.setHost("127.0.0.1");
        test.server.addConnector(test.connector);
        test.cometd();
        test.server.setHandler(test.servlets());
        LifeCycle.start(test.server);
        return test;
    }

    @Override
    public void operations(Function<Received, Reply> answers) {
        operations.operations(answers);
    }

    @Override
    public List<Received> received() {
        return operations.received();
    }

    /** Returns the channels of the subscriptions, in order. */
    List<String> subscriptions() {
        return subscriptions;
    }

    @Override
    public void send(String channel, String data) {
        ServerMessage.Mutable message = bayeux.newMessage();
        message.setChannel(channel);
        message.setData(new JSON.Literal(data));
        subscribers.values().forEach(session -> session.deliver(null, message, Promise.noop()));
    }

    @Override
    public void endSessions() {
        subscribers.values().forEach(ServerSession::disconnect);
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public LiveServer live() {
        return live(CometdReceiver.longPolling(NOTIFICATIONS));
    }

    LiveServer live(CometdReceiver receiver) {
        return LiveServer.at(uri()).notifications(receiver).user("5005", "secret");
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
                return AUTHORIZATION.equals(message.getBayeuxContext().getHeader("Authorization"));
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
        servlets.addServlet(new ServletHolder(operations), "/*");
        ServletHolder cometd = new ServletHolder(new CometDServlet());
        cometd.setAsyncSupported(true);
        cometd.setInitOrder(1);
        servlets.addServlet(cometd, NOTIFICATIONS + "/*");
        servlets.setAttribute(BayeuxServer.ATTRIBUTE, bayeux);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        webSockets.setHandler(servlets);
        return webSockets;
    }
}
