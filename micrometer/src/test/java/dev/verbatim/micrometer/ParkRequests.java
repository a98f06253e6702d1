package dev.verbatim.micrometer;

import dev.verbatim.jackson.GeneratedApi;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.OperationObserver;
import dev.verbatim.runtime.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends requests to a generated API whose handler does what the request says. */
final class ParkRequests {
    private static final String PAGE = """
            # OpenGate

            Opens a gate.

            | Request URL | /api/v1/gates |
            |---|---|
            | HTTP method | POST |
            | Required features | park |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | OpenGate |
            | gate | Mandatory. Which gate. |

            ## Status codes

            | statusCode | Meaning |
            |---|---|
            | 0 | success |
            | 71 | the gate is stuck |

            ## Sample

            ### Request

            ```
            POST api/v1/gates
            {
              "operationName": "OpenGate",
              "gate": "north"
            }
            ```

            ### HTTP response

            ```
            {
              "statusCode": 0
            }
            ```
            """;

    private static final String PARK = """
            package park;
            import dev.verbatim.runtime.*;
            public final class Park {
                public static Dispatcher dispatcher(OperationObserver<?> observer) {
                    return ParkDispatcher.builder().openGate(Park::open).observer(observer).build();
                }
                private static void open(String gate) throws OperationException {
                    if (gate.startsWith("status ")) {
                        throw new OperationException(StatusCode.of(Integer.parseInt(gate.substring(7)), "no"), "no");
                    }
                    if (gate.equals("broken")) {
                        throw new IllegalStateException("a broken gate");
                    }
                }
            }
            """;

    private static final String OPEN_GATE = """
            package park;
            @dev.verbatim.annotations.Operation("OpenGate")
            public interface OpenGate {
                void open(String gate) throws dev.verbatim.runtime.OperationException;
            }
            """;

    private final Class<?> park;

    private ParkRequests(Class<?> park) {
        this.park = park;
    }

    /** Generates the API in a folder. */
    static ParkRequests in(Path folder) throws Exception {
        Path pages = folder.resolve("pages");
        write(pages.resolve("park/OpenGate.md"), PAGE);
        GeneratedApi.compile(
                pages,
                folder.resolve("classes"),
                Map.of(
                        "park/package-info.java",
                        "@dev.verbatim.annotations.OperationApi(value = \"Park\", pages = \"park\") package park;",
                        "park/OpenGate.java",
                        OPEN_GATE,
                        "park/Park.java",
                        PARK),
                List.of());
        return new ParkRequests(GeneratedApi.load(folder.resolve("classes"), "park.Park"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Sends bodies one after the other to a router whose requests an observer sees. */
    void send(OperationObserver<?> observer, String... bodies) throws ReflectiveOperationException {
        Router router = Router.of((Dispatcher)
                park.getMethod("dispatcher", OperationObserver.class).invoke(null, observer));
        for (String body : bodies) {
            router.dispatch("POST", "/api/v1/gates", body.getBytes(StandardCharsets.UTF_8), new Ann());
        }
    }

    /** The body of a request for a gate. */
    static String open(String gate) {
        return "{\"operationName\":\"OpenGate\",\"gate\":\"" + gate + "\"}";
    }

    private record Ann(String name, Set<String> features) implements Caller {
        Ann() {
            this("ann", Set.of("park"));
        }
    }
}
