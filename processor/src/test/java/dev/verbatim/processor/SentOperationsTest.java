package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each side of a connection handles what the other side sends; the pages are the same for both. */
class SentOperationsTest {
    private static final String PAGE = """
            # Peer API

            ## tools/call

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `name` | STRING | YES | Which tool. |

            ```json
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "hammer"}}
            ```

            **Response:**

            ```json
            {"jsonrpc": "2.0", "id": 1, "result": {"done": true}}
            ```

            ## roots/list

            **Parameters:**
            NONE

            ```json
            {"jsonrpc": "2.0", "id": 7, "method": "roots/list"}
            ```

            **Response:**

            ```json
            {"jsonrpc": "2.0", "id": 7, "result": [{"uri": "file:///yard"}]}
            ```
            """;

    private static final String USE = """
            package acme;

            import dev.verbatim.runtime.*;
            import java.util.*;
            import java.util.concurrent.CompletionStage;
            import java.util.function.Supplier;

            public final class Application implements Supplier<String> {
                @Override
                public String get() {
                    Endpoint client = Router.of(acme.client.PeerDispatcher.builder()
                            .rootsList(() -> List.of(acme.client.RootsListResponse.builder().uri("file:///here").build()))
                            .build()).endpoint();
                    Endpoint server = Router.of(acme.server.PeerDispatcher.builder()
                            .toolsCall(name -> acme.server.ToolsCallResponse.builder().done(name.equals("saw")).build())
                            .build()).endpoint();
                    Caller peer = new Caller() {
                        @Override
                        public String name() {
                            return "peer";
                        }

                        @Override
                        public Set<String> features() {
                            return Set.of();
                        }
                    };
                    List<String> answers = new ArrayList<>();
                    PendingRequests ofServer = new PendingRequests(acme.server.PeerEnvelope.ENVELOPE, PendingLimits.DEFAULT);
                    ofServer.send(
                                    acme.server.RootsListRequest.builder().build(),
                                    acme.server.RootsListRequest::readResult,
                                    message -> ofServer.receive(client.dispatch(message, peer).body()))
                            .thenAccept(roots -> answers.add(roots.get(0).uri()));
                    PendingRequests ofClient = new PendingRequests(acme.client.PeerEnvelope.ENVELOPE, PendingLimits.DEFAULT);
                    ofClient.send(
                                    acme.client.ToolsCallRequest.builder().name("saw").build(),
                                    acme.client.ToolsCallRequest::readResult,
                                    message -> ofClient.receive(server.dispatch(message, peer).body()))
                            .thenAccept(result -> answers.add("done " + result.done()));
                    return String.join(", ", answers);
                }
            }
            """;

    @TempDir
    private Path pages;

    @BeforeEach
    void writePages() throws IOException {
        Files.createDirectories(pages.resolve("peer"));
        Files.writeString(pages.resolve("peer/verbatim.properties"), "style = json-rpc\n");
        Files.writeString(pages.resolve("peer/peer.md"), PAGE);
    }

    @Test
    void bothSidesSendAndHandle() {
        Project project = Project.withPages(pages).withoutPageRules();
        api(project, "server", "");
        api(project, "client", ", side = dev.verbatim.annotations.Side.CLIENT");
        type(project, "server", "RootsList", SENT, "interface RootsList {}");
        type(
                project,
                "server",
                "ToolsCall",
                "@dev.verbatim.annotations.Operation(\"tools/call\")",
                "interface ToolsCall { ToolsCallResponse call(String name); }");
        type(project, "client", "RootsList", SENT, "interface RootsList { java.util.List<RootsListResponse> list(); }");
        type(
                project,
                "client",
                "ToolsCall",
                "@dev.verbatim.annotations.Operation(\"tools/call\")",
                "interface ToolsCall {}");

        Compilation compilation = project.sourceOf("acme.Application", USE).compile();

        assertThat(compilation).succeededWithoutWarnings();
        Supplier<?> application = (Supplier<?>) new LoadedClasses(compilation).create("acme.Application");
        assertThat(application.get()).isEqualTo("file:///here, done true");
    }

    @Test
    void whatASideSendsHasNoMethod() {
        Project project = Project.withPages(pages).withoutPageRules();
        api(project, "server", "");
        type(project, "server", "RootsList", SENT, "interface RootsList { void list(); }");

        Compilation compilation = project.compile();

        assertThat(compilation)
                .hadErrorContaining("peer/peer.md:21:1: [signature-missing] RootsList has a method, but this side"
                        + " of the connection sends \"roots/list\" and does not handle it; remove the method, or correct sentBy in"
                        + " @Operation");
    }

    private static final String SENT = "@dev.verbatim.annotations.Operation(value = \"roots/list\","
            + " sentBy = dev.verbatim.annotations.Side.SERVER)";

    private static void api(Project project, String side, String more) {
        project.sourceOf(
                "acme." + side + ".package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"Peer\", pages = \"peer\"" + more + ") package acme."
                        + side + ";");
    }

    private static void type(Project project, String side, String name, String annotation, String declaration) {
        project.sourceOf(
                "acme." + side + "." + name, "package acme." + side + "; " + annotation + " public " + declaration);
    }
}
