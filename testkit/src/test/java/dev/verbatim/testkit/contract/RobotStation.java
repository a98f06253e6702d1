package dev.verbatim.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.Router;
import dev.verbatim.testkit.client.InProcessReceiver;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.sample.CompiledApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A generated API of robots, served over HTTP, with a place for faults. */
final class RobotStation implements AutoCloseable {
    static final String EVENT =
            "{\"data\":{\"messageType\":\"RobotChanged\",\"robot\":{\"id\":\"r9\",\"state\":\"Idle\","
                    + "\"capabilities\":[\"Move\"]}},\"channel\":\"/robots\"}";
    private static final String HEAD = """
            # %s

            | Request URL | /robots/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | robots-drive |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | %s |
            """;
    private static final String MOVING = """
            ### Request

            ```
            POST /robots/r7

            {"operationName": "Move", "steps": 5}
            ```

            ### Response

            ```
            {"statusCode": 0}
            ```

            ### Notification

            ```
            {"data": {"messageType": "RobotChanged", "robot": {"id": "r7", "state": "Moving", "capabilities": ["Stop"]}},
             "channel": "/robots"}
            ```
            """;
    private static final String STOPPING = """
            ### Request

            ```
            POST /robots/r7

            {"operationName": "Stop"}
            ```

            ### Response

            ```
            {"statusCode": 0}
            ```

            ### Notification

            ```
            {"data": {"messageType": "RobotChanged", "robot": {"id": "r7", "state": "Idle", "capabilities": ["Move"]}},
             "channel": "/robots"}
            ```
            """;
    static final Map<String, String> PAGES = Map.of(
            "Move.md",
            HEAD.formatted("Move", "Move") + """
            | steps | Mandatory. 1 to 9. |
            | label | Optional. A text. |

            ## Statuses

            | statusCode | Meaning |
            |---|---|
            | 1 | The request has no steps. |
            | 10 | A parameter has a wrong type. |

            ## Sample

            """ + MOVING,
            "Stop.md",
            HEAD.formatted("Stop", "Stop") + "\n## Sample\n\n" + MOVING + "\n" + STOPPING);
    private static final Map<String, String> SOURCES = Map.of(
            "package-info",
            "@dev.verbatim.annotations.OperationApi(value = \"Robots\", pages = \"robots\") package acme;",
            "Robot",
            "package acme; public final class Robot { final String id; boolean moving; Robot(String id) { this.id = id; } }",
            "IsMoving",
            "package acme; public final class IsMoving implements dev.verbatim.runtime.CapabilityRule<Robot> {"
                    + " @Override public boolean isPresent(Robot robot) { return robot.moving; } }",
            "IsIdle",
            "package acme; public final class IsIdle implements dev.verbatim.runtime.CapabilityRule<Robot> {"
                    + " @Override public boolean isPresent(Robot robot) { return !robot.moving; } }",
            "Move",
            "package acme; @dev.verbatim.annotations.Operation(\"Move\") @dev.verbatim.annotations.Available(IsIdle.class)"
                    + " public interface Move { void move(Robot robot, int steps,"
                    + " @org.jspecify.annotations.Nullable String label); }",
            "Stop",
            "package acme; @dev.verbatim.annotations.Operation(\"Stop\") @dev.verbatim.annotations.Available(IsMoving.class)"
                    + " public interface Stop { void stop(Robot robot); }",
            "RobotChange",
            "package acme; @dev.verbatim.annotations.Notification(\"RobotChanged\") public interface RobotChange {}",
            "Station",
            """
            package acme;

            import dev.verbatim.runtime.CapabilitySet;
            import dev.verbatim.runtime.NotificationSink;
            import dev.verbatim.runtime.RequestLimits;
            import dev.verbatim.runtime.Router;

            public final class Station implements java.util.function.Supplier<String>, Runnable {
                private final java.util.Map<String, Robot> robots = new java.util.TreeMap<>();
                public Router router;

                public Station(NotificationSink sink, RequestLimits limits) {
                    robots.put("live-1", new Robot("live-1"));
                    router = Router.of(limits, RobotsDispatcher.builder()
                            .robots((caller, id) -> robots.get(id))
                            .move((robot, steps, label) -> change(robot, true, sink))
                            .stop(robot -> change(robot, false, sink))
                            .build());
                }

                private static void change(Robot robot, boolean moving, NotificationSink sink) {
                    robot.moving = moving;
                    sink.send("full", RobotChanged.builder()
                            .robot(RobotChanged.Robot.builder()
                                    .id(robot.id)
                                    .state(moving ? "Moving" : "Idle")
                                    .capabilities(CapabilitySet.of(RobotsCapability.present(robot)))
                                    .build())
                            .build());
                }

                @Override
                public void run() {
                    robots.values().forEach(robot -> robot.moving = false);
                }

                @Override
                public String get() {
                    StringBuilder text = new StringBuilder();
                    robots.forEach((id, robot) -> text.append(id + (robot.moving ? " moves\\n" : " stands\\n")));
                    return text.toString();
                }
            }
            """);

    static {
        // The JDK's server sends headers and body apart; without this, the second waits 40 ms for the client.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Router router;
    private final InProcessReceiver notifications = new InProcessReceiver("full");
    private final StateProbe state;
    private final Runnable reset;
    private final List<String> marks = new CopyOnWriteArrayList<>();
    private volatile Fault fault = (station, caller, path, body) -> Optional.empty();

    private RobotStation(Class<?> dispatcher, RequestLimits limits) throws Exception {
        Object station = dispatcher
                .getClassLoader()
                .loadClass("acme.Station")
                .getConstructor(NotificationSink.class, RequestLimits.class)
                .newInstance(notifications, limits);
        router = (Router) station.getClass().getField("router").get(station);
        reset = (Runnable) station;
        state = () -> ((Supplier<?>) station).get() + String.join("\n", marks);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Compiles the pages. Returns the generated dispatcher. */
    static Class<?> compile(Path folder) throws Exception {
        return compile(folder, UnaryOperator.identity());
    }

    /** Compiles the pages with a change. Returns the generated dispatcher. */
    static Class<?> compile(Path folder, UnaryOperator<String> change) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/robots"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(pages.resolve(page.getKey()), change.apply(page.getValue()));
        }
        return CompiledApi.of(folder.resolve("pages"), Files.createDirectories(folder.resolve("classes")), SOURCES)
                .load("acme.RobotsDispatcher");
    }

    static RobotStation start(Class<?> dispatcher) throws Exception {
        return start(dispatcher, RequestLimits.DEFAULT);
    }

    static RobotStation start(Class<?> dispatcher, RequestLimits limits) throws Exception {
        return new RobotStation(dispatcher, limits);
    }

    /** Answers some requests itself, in the place of the API. */
    RobotStation with(Fault other) {
        fault = other;
        return this;
    }

    /** Returns whether a robot moves. */
    boolean isMoving(boolean isAsked) {
        try {
            return isAsked && state.state().contains(" moves");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends an event. */
    void announce() {
        notifications.send(EVENT);
    }

    /** Changes the state. */
    void change() {
        marks.add("changed");
    }

    LiveServer user(String name) {
        return LiveServer.at(uri()).user(name, "secret-of-" + name).notifications(notifications);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    StateProbe state() {
        return state;
    }

    /** Returns the setup of tests against this server. Scenarios are played by a server of their own, with the same faults. */
    ContractSetup setup(Class<?> dispatcher) {
        return ContractSetup.against(user("full"))
                .bind("r7", "live-1")
                .userWithout("robots-drive", user("poor"))
                .state(state)
                .reset(() -> {
                    reset.run();
                    // Resets may announce what they do.
                    announce();
                })
                .scenarios(scenario -> {
                    RobotStation own = start(dispatcher).with(fault);
                    return PreparedScenario.of(Replay.of(scenario).bind("r7", "live-1"), own.user("full"))
                            .state(own.state)
                            .closing(own);
                });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String path = exchange.getRequestURI().getRawPath();
        String caller = caller(exchange.getRequestHeaders().getFirst("Authorization"));
        Optional<Answer> own = fault.answer(this, caller, path, JsonReader.read(body));
        if (own.isPresent()) {
            if (own.get().status() / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            }
            send(exchange, own.get().status(), own.get().body().getBytes(UTF_8));
            return;
        }
        OperationResponse answer = router.dispatch(
                exchange.getRequestMethod(), path, body.getBytes(UTF_8), caller.isEmpty() ? null : new User(caller));
        send(exchange, answer.httpStatus(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String caller(String authorization) {
        String decoded = authorization == null
                ? ":"
                : new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), UTF_8);
        return decoded.substring(0, decoded.indexOf(':'));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record User(String name) implements Caller {
        @Override
        public Set<String> features() {
            return name.equals("full") ? Set.of("robots-drive") : Set.of();
        }
    }

    /** An answer in the place of the API's. */
    record Answer(int status, String body) {
        static Optional<Answer> of(int statusCode) {
            return Optional.of(new Answer(200, "{\"statusCode\":" + statusCode + "}"));
        }
    }

    /** Breaks a rule of the contract. */
    @FunctionalInterface
    interface Fault {
        Optional<Answer> answer(RobotStation station, String caller, String path, JsonNode body);
    }
}
