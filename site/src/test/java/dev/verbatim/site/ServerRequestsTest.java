package dev.verbatim.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations that the server sends to the client, as the style of the pages says. */
class ServerRequestsTest {
    private static Site site;

    @BeforeAll
    static void build() throws IOException {
        site = Site.of(Path.of("../examples/mcp/src/main/pages"))
                .tryOut(new TryOutServer("", "", ""))
                .build();
    }

    @Test
    void theDiagramDrawsTheRequestFromTheServer() {
        assertThat(file("roots", ".html"))
                .contains("Server to client: request roots/list", "Client to server: response success")
                .doesNotContain("Client to server: request");
        assertThat(file("tools-list", ".html"))
                .contains("Client to server: request tools/list", "Server to client: response success");
    }

    @Test
    void theModelSaysWhoSendsIt() {
        assertThat(file("roots", ".json")).contains("\"sentBy\":\"server\"");
        assertThat(file("tools-list", ".json")).contains("\"sentBy\":\"client\"");
    }

    /** A client that is tried out would send it to the server, which does not handle it. */
    @Test
    void itHasNoTryOut() {
        assertThat(file("roots", ".html")).doesNotContain("id=\"try-out\"");
        assertThat(file("tools-list", ".html")).contains("id=\"try-out\"");
    }

    private static String file(String name, String ending) {
        return site.paths().stream()
                .filter(path -> path.contains(name) && path.endsWith(ending))
                .findFirst()
                .flatMap(site::file)
                .map(found -> new String(found.content(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(name + " is not among " + site.paths()));
    }
}
