package dev.verbatim.examples.servers;

import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.StatusCode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Operations on Vert.x. */
final class VertxServer implements RobotServer {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    VertxServer(dev.verbatim.runtime.Router router, Users users) {
        Router routes = Router.router(vertx);
        routes.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(1 << 20));
        routes.route("/api/*").blockingHandler(context -> handle(router, users, context), false);
        routes.errorHandler(413, context -> refuse(router, context));
        server = vertx.createHttpServer()
                .requestHandler(routes)
                .listen(0, "127.0.0.1")
                .await();
    }

    static void handle(dev.verbatim.runtime.Router router, Users users, RoutingContext context) {
        Buffer body = context.body().buffer();
        router.dispatchLater(
                        context.request().method().name(),
                        context.request().path(),
                        body == null ? new byte[0] : body.getBytes(),
                        users.of(context.request().getHeader("Authorization")))
                .thenAccept(answer -> send(answer, context.response()));
    }

    private static void refuse(dev.verbatim.runtime.Router router, RoutingContext context) {
        String method = context.request().method().name();
        send(router.refusal(method, context.request().path(), StatusCode.OUT_OF_RANGE, 413, null), context.response());
    }

    private static void send(OperationResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.httpStatus()).putHeader("Content-Type", "application/json");
        if (answer.httpStatus() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (!answer.allowedMethods().isEmpty()) {
            response.putHeader("Allow", String.join(", ", answer.allowedMethods()));
        }
        response.end(Buffer.buffer(answer.body()));
    }

    @Override
    public int port() {
        return server.actualPort();
    }

    @Override
    public void stop() {
        vertx.close().await();
    }
}
