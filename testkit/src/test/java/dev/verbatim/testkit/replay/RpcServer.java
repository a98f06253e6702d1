package dev.verbatim.testkit.replay;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

/** A server with one endpoint, over HTTP and over WebSocket. A function answers each message with the messages to send. */
final class RpcServer implements AutoCloseable {
    /** Closes the connection in the place of a message. */
    static final String CLOSE = "close";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile Function<String, List<String>> answers = message -> List.of();

    static RpcServer start() {
        RpcServer rpc = new RpcServer();
        rpc.connector.setHost("127.0.0.1");
        rpc.server.addConnector(rpc.connector);
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(new ServletHolder(rpc.new Http()), "/rpc");
        WebSocketUpgradeHandler webSockets = WebSocketUpgradeHandler.from(rpc.server, container -> {
            container.addMapping("/rpc", (request, response, callback) -> rpc.new Socket());
            container.addMapping("/closed", (request, response, callback) -> {
                response.setStatus(403);
                callback.succeeded();
                return null;
            });
        });
        webSockets.setHandler(servlets);
        rpc.server.setHandler(webSockets);
        LifeCycle.start(rpc.server);
        return rpc;
    }

    /** Sets how messages are answered. */
    void answers(Function<String, List<String>> messages) {
        answers = messages;
    }

    /** Returns the messages so far. */
    List<String> received() {
        return received;
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/rpc");
    }

    URI webSocket() {
        return URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/rpc");
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private List<String> answer(String message) {
        received.add(message);
        return answers.apply(message);
    }

    /** Public, because Jetty calls it. */
    public final class Socket implements Session.Listener.AutoDemanding {
        private Session session;

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
        }

        @Override
        public void onWebSocketText(String message) {
            for (String text : answer(message)) {
                if (text.equals(CLOSE)) {
                    session.close(1001, "the shift is over", Callback.NOOP);
                } else {
                    session.sendText(text, Callback.NOOP);
                }
            }
        }
    }

    private final class Http extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.getOutputStream().write(String.join("", answer(body)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
