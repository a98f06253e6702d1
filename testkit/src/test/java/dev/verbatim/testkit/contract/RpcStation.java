package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.connection.Connections;
import dev.verbatim.runtime.connection.Notifications;
import dev.verbatim.runtime.servlet.OperationServlet;
import dev.verbatim.runtime.websocket.OperationWebSocket;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.sample.CompiledApi;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** A generated JSON-RPC API of lifts, served by Jetty over HTTP and over a WebSocket at one path. */
final class RpcStation implements AutoCloseable {
    static final String PAGE = """
            # Lift API

            ## lift.go

            Sends the lift to a floor.

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `floor` | INTEGER | YES | 1 to 9. |
            | `note` | STRING | NO | A text. |

            ```json
            {"jsonrpc": "2.0", "method": "lift.go", "params": {"floor": 5, "note": "slowly"}, "id": 1}
            ```

            ```json
            {"jsonrpc": "2.0", "result": {"from": 1}, "id": 1}
            ```

            ```json
            {"jsonrpc": "2.0", "method": "lift.moved", "params": {"floor": 5}}
            ```

            ## lift.stop

            Stops the lift.

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `reasons` | ARRAY | YES | Why. |

            ```json
            {"jsonrpc": "2.0", "method": "lift.stop", "params": {"reasons": ["fire"]}, "id": 2}
            ```

            ```json
            {"jsonrpc": "2.0", "result": true, "id": 2}
            ```
            """;
    private static final String STYLE = """
            style = json-rpc
            failure.missing = -32050
            failure.unauthenticated = -32051
            """;
    private static final Map<String, String> SOURCES = Map.of(
            "package-info",
            "@dev.verbatim.annotations.OperationApi(value = \"Lifts\", pages = \"lifts\") package acme;",
            "Go",
            "package acme; @dev.verbatim.annotations.Operation(\"lift.go\") public interface Go {"
                    + " LiftGoResponse go(LiftGoRequest request); }",
            "Stop",
            "package acme; @dev.verbatim.annotations.Operation(\"lift.stop\") public interface Stop {"
                    + " boolean stop(java.util.List<String> reasons); }",
            "Moved",
            "package acme; @dev.verbatim.annotations.Notification(\"lift.moved\") public interface Moved {}",
            "Lift",
            """
            package acme;

            import dev.verbatim.runtime.NotificationSink;
            import dev.verbatim.runtime.Router;

            public final class Lift implements java.util.function.Supplier<String> {
                private final java.util.concurrent.atomic.AtomicInteger floor = new java.util.concurrent.atomic.AtomicInteger(1);
                public Router router;

                public Lift(NotificationSink sink) {
                    router = Router.of(LiftsDispatcher.builder()
                            .liftGo(request -> {
                                int from = floor.getAndSet(((Number) request.floor()).intValue());
                                sink.send("anna", LiftMoved.builder().floor(floor.get()).build());
                                return LiftGoResponse.builder().from(from).build();
                            })
                            .liftStop(reasons -> true)
                            .build());
                }

                @Override
                public String get() {
                    return "floor " + floor;
                }
            }
            """);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final Notifications notifications = new Notifications();
    private final Object lift;

    private RpcStation(Class<?> dispatcher) throws Exception {
        lift = dispatcher
                .getClassLoader()
                .loadClass("acme.Lift")
                .getConstructor(NotificationSink.class)
                .newInstance(notifications);
        Router router = (Router) lift.getClass().getField("router").get(lift);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(new OperationServlet(router, request -> user(request.getHeader("X-User")))), "/rpc");
        Connections connections = Connections.of(router.endpoint()).notifications(notifications);
        JakartaWebSocketServletContainerInitializer.configure(
                context,
                (servletContext, container) -> container.addEndpoint(OperationWebSocket.server(
                        "/rpc",
                        connections,
                        handshake -> user(handshake.getHeaders().getOrDefault("X-User", java.util.List.of()).stream()
                                .findFirst()
                                .orElse(null)))));
        server.setHandler(context);
        server.start();
    }

    /** Compiles the page with a change. Returns the generated dispatcher. */
    static Class<?> compile(Path folder, UnaryOperator<String> change) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/lifts"));
        Files.writeString(pages.resolve("lift.md"), change.apply(PAGE));
        Files.writeString(pages.resolve("verbatim.properties"), STYLE);
        return CompiledApi.of(folder.resolve("pages"), folder.resolve("classes"), SOURCES)
                .load("acme.LiftsDispatcher");
    }

    /** Serves an API. */
    static RpcStation start(Class<?> dispatcher) throws Exception {
        return new RpcStation(dispatcher);
    }

    /** Returns the setup of contract tests over a scheme, {@code http} or {@code ws}. */
    ContractSetup setup(String scheme) {
        URI uri = URI.create(scheme + "://127.0.0.1:" + connector.getLocalPort() + "/rpc");
        return ContractSetup.against(LiveServer.at(uri).headers(() -> Map.of("X-User", "anna")))
                .state(() -> String.valueOf(((Supplier<?>) lift).get()));
    }

    private static @Nullable Caller user(@Nullable String name) {
        return name == null ? null : new User(name);
    }

    @Override
    public void close() {
        notifications.close();
        LifeCycle.stop(server);
    }

    private record User(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of();
        }
    }
}
