package dev.verbatim.cometd;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.state.NotificationLog;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cometd.bayeux.server.ServerSession;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import tools.jackson.core.JsonGenerator;

/** A server with CometD at /notifications, whose callers say who they are. */
final class TestServer implements AutoCloseable {
    static final Set<String> CHANNELS = Set.of("/calls", "/devices");
    private static final String PATH = "/notifications";

    final CometdNotifications cometd;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    TestServer(NotificationLog log, UnaryOperator<CometdBuilder> settings) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(server);
        cometd = settings.apply(CometdNotifications.builder(
                                PATH + "/*", context -> new User(context.getHeader("User"), Set.of()))
                        .channels(CHANNELS)
                        .webSockets(server.getContext())
                        .log(log))
                .build();
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder polling = new ServletHolder(new LongPollingServlet(cometd));
        polling.setAsyncSupported(true);
        polling.setInitOrder(1);
        context.addServlet(polling, PATH + "/*");
        webSockets.setHandler(context);
        server.setHandler(webSockets);
        server.start();
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + connector.getLocalPort() + PATH);
    }

    /** Ends all sessions, as if their clients had been away for too long. */
    void absence() {
        for (ServerSession session : List.copyOf(cometd.bayeux().getSessions())) {
            cometd.bayeux().removeServerSession(session, true);
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private record User(String name, Set<String> features) implements Caller {}

    /** A numbered notification. */
    record Tick(String channel, int number) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Tick";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("tick", number);
            out.writeEndObject();
        }
    }

    /** Tells of missed notifications. */
    record Missed(long count) implements NotificationMessage {
        @Override
        public String messageType() {
            return "Missed";
        }

        @Override
        public String channel() {
            return "/missed";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("missed", count);
            out.writeEndObject();
        }
    }
}
