package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.client.InProcessReceiver;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.SseReceiver;
import dev.verbatim.testkit.client.WebSocketReceiver;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A server that sends each notification in all ways of {@link Push}. */
final class TestServer implements PushServer {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final OperationsServlet operations = new OperationsServlet();
    private final EventsServlet events = new EventsServlet();
    private final List<Session> sockets = new CopyOnWriteArrayList<>();
    private final InProcessReceiver process = new InProcessReceiver("5005");

    static TestServer start() {
        TestServer test = new TestServer();
        test.connector.setHost("127.0.0.1");
        test.server.addConnector(test.connector);
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(new ServletHolder(test.operations), "/*");
        ServletHolder events = new ServletHolder(test.events);
        events.setAsyncSupported(true);
        servlets.addServlet(events, "/events");
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(test.server, container -> {
            container.addMapping("/socket", (request, response, callback) -> {
                if (AUTHORIZATION.equals(request.getHeaders().get("Authorization"))) {
                    return test.new Listener();
                }
                response.setStatus(403);
                callback.succeeded();
                return null;
            });
        });
        webSockets.setHandler(servlets);
        test.server.setHandler(webSockets);
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

    @Override
    public void send(String channel, String data) {
        sendMessage("{\"data\":" + data + ",\"channel\":\"" + channel + "\"}");
    }

    /** Sends a message as it is. */
    void sendMessage(String json) {
        events.send(json);
        sockets.forEach(socket -> socket.sendText(json, Callback.NOOP));
        process.send(json);
    }

    @Override
    public void endSessions() {
        events.end();
        sockets.forEach(socket -> socket.close(1001, "the shift is over", Callback.NOOP));
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public LiveServer live() {
        return live(Push.WEBSOCKET);
    }

    LiveServer live(Push push) {
        LiveServer live = LiveServer.at(uri()).user("5005", "secret");
        return switch (push) {
            case SSE -> live.notifications(SseReceiver.at("/events"));
            case WEBSOCKET -> live.notifications(WebSocketReceiver.at("/socket"));
            case IN_PROCESS -> live.notifications(process);
        };
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Public, because Jetty calls it. */
    public final class Listener implements Session.Listener.AutoDemanding {
        @Override
        public void onWebSocketOpen(Session opened) {
            sockets.add(opened);
        }

        /** A message subscribes, and is answered as an operation is. */
        @Override
        public void onWebSocketText(String message) {
            sockets.forEach(socket -> socket.sendText("{\"statusCode\":0}", Callback.NOOP));
        }
    }
}
