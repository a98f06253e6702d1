package dev.verbatim.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations, events and members have names of any form, also some that differ only in case or punctuation. */
class NamesOfAnyFormTest {
    private static final List<String> OPERATIONS = List.of(
            "berth.reserve",
            "tools/list",
            "eth_getBalance",
            "SET_LAMP",
            "setLamp",
            "set-lamp",
            "$/cancelRequest",
            "SUBSCRIBE",
            "2fa.enable",
            "class",
            "endpoint",
            "routes");

    private static final List<String> EVENTS =
            List.of("notifications/message", "LAMP_UPDATE", "lampUpdate", "tools/list", "error");

    @TempDir
    private Path pages;

    private void write() throws IOException {
        StringBuilder page = new StringBuilder("# Peer API\n");
        for (String operation : OPERATIONS) {
            page.append("""

                    ## `%1$s`

                    **Parameters:**

                    | Name | Type | Mandatory | Description |
                    |---|---|---|---|
                    | `$date` | LONG | YES | When. |
                    | `@type` | STRING | YES | What. |
                    | `type` | STRING | YES | What else. |
                    | `x-y` | STRING | NO | Where. |

                    ```json
                    {"jsonrpc": "2.0", "id": 1, "method": "%1$s", "params": {"$date": 1, "@type": "a", "type": "b"}}
                    ```

                    **Response:**

                    ```json
                    {"jsonrpc": "2.0", "id": 1, "result": {"$date": 1, "@type": "a", "type": "b"}}
                    ```
                    """.formatted(operation));
        }
        page.append("\n## Events\n");
        for (String event : EVENTS) {
            page.append("""

                    ```json
                    {"jsonrpc": "2.0", "method": "%s", "params": {"@type": "a", "type": "b"}}
                    ```
                    """.formatted(event));
        }
        Files.createDirectories(pages.resolve("peer"));
        Files.writeString(pages.resolve("peer/verbatim.properties"), "style = json-rpc\n");
        Files.writeString(pages.resolve("peer/peer.md"), page);
    }

    @Test
    void scaffoldedInterfacesCompile() throws IOException {
        write();
        ScaffoldTarget target = new ScaffoldTarget("acme", "Peer", "peer", false, Set.of(), Set.of(), Set.of());
        Scaffold scaffold = Scaffold.of(target, pages);
        Project project = Project.withPages(pages).withoutPageRules();
        scaffold.sources().forEach((file, source) -> project.source(file.replace(".java", ""), source));

        Compilation compilation = project.compile();

        assertThat(scaffold.problems()).isEmpty();
        assertThat(compilation).succeededWithoutWarnings();
        for (String type : List.of(
                "BerthReserveRequest",
                "ToolsListResponse",
                "EthGetBalanceRequest",
                "CancelRequestRequest",
                "SubscribeRequest",
                "NotificationsMessage")) {
            assertThat(compilation).generatedSourceFile("acme." + type);
        }
    }

    @Test
    void namesThatDifferOnlyInPunctuationNeedAnother() throws IOException {
        write();
        Project project = Project.withPages(pages)
                .withoutPageRules()
                .option("-Averbatim.severity.page_unclaimed=off")
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Peer\", pages = \"peer\") package acme;")
                .type("A", "@Operation(\"SET_LAMP\") public interface A { SetLampResponse a(SetLampRequest request); }")
                .type(
                        "B",
                        "@Operation(\"set-lamp\") public interface B { SetLampResponse a(SetLampRequest request); }");

        assertThat(Diagnosis.of(project.compile()))
                .anySatisfy(finding -> assertThat(finding)
                        .contains(
                                "[name-collision] \"set-lamp\" gives the Java type SetLampRequest, which \"SET_LAMP\" also gives")
                        .contains("as = \"SetLampOperation\""));
    }
}
