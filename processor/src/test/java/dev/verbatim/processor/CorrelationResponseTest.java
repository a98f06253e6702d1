package dev.verbatim.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Dispatcher;
import dev.verbatim.runtime.Endpoint;
import dev.verbatim.runtime.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer repeats what its request sent, in a member that has another name there. */
class CorrelationResponseTest {
    private static final String STYLE = """
            style = typed
            name = op
            correlation = seq
            correlation.response = re
            success = ok = true
            result = val
            failure = ok = false
            failure.code = err.kind
            failure.message = err.text
            """;
    private static final String PAGE = """
            # Telescope

            ## slew

            **Arguments:**

            | Name | Type | Description |
            |---|---|---|
            | ra | number | where to |

            ```json
            {"op": "slew", "seq": 7, "args": {"ra": 5.5}}
            ```

            ```json
            {"re": 7, "ok": true, "val": {"eta": 34}}
            ```

            ```json
            {"re": 7, "ok": false, "err": {"kind": "horizon", "text": "too low"}}
            ```
            """;

    @TempDir
    private Path pages;

    @Test
    void theGeneratedDispatcherRepeatsIt() throws IOException {
        Files.createDirectories(pages.resolve("telescope"));
        Files.writeString(pages.resolve("telescope/verbatim.properties"), STYLE);
        Files.writeString(pages.resolve("telescope/telescope.md"), PAGE);
        Object app = new LoadedClasses(Project.withPages(pages)
                        .source(
                                "package-info",
                                "@dev.verbatim.annotations.OperationApi(value = \"Telescope\", pages = \"telescope\")"
                                        + " package acme;")
                        .type("Slew", "@Operation(\"slew\") public interface Slew { SlewResponse slew(double ra); }")
                        .type("App", """
                                public final class App implements java.util.function.Supplier<Dispatcher> {
                                    public Dispatcher get() {
                                        return TelescopeDispatcher.builder()
                                                .slew(ra -> SlewResponse.builder().eta(34).build())
                                                .build();
                                    }
                                }
                                """)
                        .compile())
                .create("acme.App");
        Endpoint telescope = Router.of((Dispatcher) ((Supplier<?>) app).get()).endpoint();

        assertThat(send(telescope, "{\"op\": \"slew\", \"seq\": 7, \"args\": {\"ra\": 5.5}}"))
                .isEqualTo("{\"ok\":true,\"val\":{\"eta\":34},\"re\":7}");
        assertThat(send(telescope, "{\"op\": \"slew\", \"seq\": 8}"))
                .contains("\"ok\":false", "\"re\":8")
                .doesNotContain("seq");
    }

    private static String send(Endpoint endpoint, String message) {
        Caller caller = new Caller() {
            @Override
            public String name() {
                return "alice";
            }

            @Override
            public Set<String> features() {
                return Set.of();
            }
        };
        return new String(endpoint.dispatch(message.getBytes(UTF_8), caller).body(), UTF_8);
    }
}
