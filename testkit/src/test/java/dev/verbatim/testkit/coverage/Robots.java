package dev.verbatim.testkit.coverage;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationSink;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.Router;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.sample.CompiledApi;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small API with everything that coverage counts, generated from pages, compiled and served by a router. */
final class Robots {
    static final Path PAGES = Path.of("src/test/resources/coverage");

    private static final String ROBOT = """
            package acme;
            /** "stuck" cannot move, "empty" has no battery, "busy" must not move. */
            public record Robot(String id) {}
            """;
    private static final String FLEET = """
            package acme;
            import dev.verbatim.runtime.*;
            public final class Fleet {
                public static Router router(OperationObserver<?> observer) {
                    return Router.of(RobotsDispatcher.builder()
                            .observer(observer)
                            .robots((caller, id) -> new Robot(id))
                            .move((robot, x) -> {
                                if (robot.id().equals("stuck")) {
                                    throw new OperationException(StatusCode.of(40, "stuck"), "it does not move");
                                }
                            })
                            .ping(robot -> {
                                if (robot.id().equals("empty")) {
                                    throw new OperationException(StatusCode.of(41, "empty"), "no battery");
                                }
                            })
                            .beep(robot -> {})
                            .build());
                }
                public static void move(NotificationSink sink, String what) {
                    sink.send("anna", RobotMoved.builder().notificationType(what).x(1)
                            .capabilities(CapabilitySet.of(RobotsCapability.BEEP)).build());
                }
            }
            """;

    final Class<?> dispatcher;
    final ApiModel model;
    private final Class<?> fleet;

    private Robots(CompiledApi api) throws Exception {
        dispatcher = api.load("acme.RobotsDispatcher");
        fleet = dispatcher.getClassLoader().loadClass("acme.Fleet");
        model = ApiModel.load(dispatcher);
    }

    /**
     * @param classes the folder for the classes
     */
    static Robots compiled(Path classes) throws Exception {
        return compiled(PAGES, classes);
    }

    /** Compiles other pages of the same API. */
    static Robots compiled(Path pages, Path classes) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"Robots\", pages = \"robots\") package acme;");
        sources.put("Robot", ROBOT);
        sources.put("Fleet", FLEET);
        sources.put(
                "NotBusy",
                "package acme; public final class NotBusy implements dev.verbatim.runtime.CapabilityRule<Robot> {"
                        + " public boolean isPresent(Robot robot) { return !robot.id().equals(\"busy\"); } }");
        sources.put(
                "Move",
                "package acme; import dev.verbatim.annotations.*; @Operation(\"Move\") @Available(NotBusy.class)"
                        + " public interface Move { void move(Robot robot, int x)"
                        + " throws dev.verbatim.runtime.OperationException; }");
        sources.put(
                "Ping",
                "package acme; import dev.verbatim.annotations.*; @Operation(\"Ping\")"
                        + " public interface Ping { void ping(Robot robot)"
                        + " throws dev.verbatim.runtime.OperationException; }");
        sources.put(
                "Beep",
                "package acme; import dev.verbatim.annotations.*; @Operation(\"Beep\")"
                        + " public interface Beep { void beep(Robot robot); }");
        sources.put(
                "Moved",
                "package acme; import dev.verbatim.annotations.*; @Notification(\"RobotMoved\") public interface Moved {}");
        return new Robots(CompiledApi.of(pages, classes, sources, "-Averbatim.severity.page_unclaimed=note"));
    }

    /** Sends a request through a router with an observer, and returns the status. */
    int send(OperationObserver<?> observer, String robot, String json) throws Exception {
        Method method = fleet.getMethod("router", OperationObserver.class);
        Router router = (Router) method.invoke(null, observer);
        Caller anna = new Caller() {
            @Override
            public String name() {
                return "anna";
            }

            @Override
            public java.util.Set<String> features() {
                return java.util.Set.of("api-robots");
            }
        };
        return router.dispatch("POST", "/api/robots/" + robot, json.getBytes(StandardCharsets.UTF_8), anna)
                .status()
                .code();
    }

    /** Lets the application send a notification. */
    void push(NotificationSink sink, String what) throws Exception {
        fleet.getMethod("move", NotificationSink.class, String.class).invoke(null, sink, what);
    }
}
