package dev.verbatim.examples.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestBody;
import dev.verbatim.runtime.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Operations on the JDK's own server. */
final class JdkServer implements RobotServer {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    JdkServer(Router router, Users users) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(router, users, exchange));
        server.start();
    }

    static void handle(Router router, Users users, HttpExchange exchange) throws IOException {
        OperationResponse answer = router.dispatch(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange::getRequestBody,
                -1,
                () -> users.of(exchange.getRequestHeaders().getFirst("Authorization")));
        RequestBody.discardRest(exchange.getRequestBody());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (answer.httpStatus() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        if (!answer.allowedMethods().isEmpty()) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", answer.allowedMethods()));
        }
        exchange.sendResponseHeaders(answer.httpStatus(), answer.isAnswered() ? answer.bodyLength() : -1);
        answer.writeBodyTo(exchange.getResponseBody());
        exchange.close();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdown();
    }
}
