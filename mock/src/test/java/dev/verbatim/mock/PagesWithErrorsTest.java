package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mock on pages with errors starts, serves what is right, and says what it leaves out. */
class PagesWithErrorsTest {
    private final Log log = new Log();

    @TempDir
    Path pages;

    @BeforeEach
    void copyPages() throws IOException {
        Files.createDirectories(pages.resolve("doors"));
        for (String page : new String[] {"doors/Open.md", "doors/Close.md"}) {
            Files.copy(Path.of("src/test/pages", page), pages.resolve(page));
        }
    }

    private void edit(String page, String old, String replacement) throws IOException {
        Path file = pages.resolve(page);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private String post(MockServer server, String json) throws IOException, InterruptedException {
        return Http.post(server.uri(), "/api/v1/doors/d-1", json).body();
    }

    @Test
    void saysWhatItDoesNotServe() throws Exception {
        edit(
                "doors/Close.md",
                "| Request URL | /api/v1/doors/{id} |\n|---|---|\n| HTTP method | POST |",
                "| HTTP method | POST |\n|---|---|");
        edit("doors/Open.md", "\"state\": \"Open\",", "\"state\": Open,");

        try (MockServer server = MockServer.of(pages).log(log).start()) {
            assertThat(post(server, "{\"operationName\": \"Open\"}")).contains("\"statusCode\":0");
            assertThat(post(server, "{\"operationName\": \"Close\"}")).contains("\"statusCode\":3");
        }
        assertThat(log.lines)
                .contains(
                        "doors/Close.md:1:1: Close is not served, because the page has no usable Request URL; add the row")
                .contains("doors/Open.md:36:1: this part of the sample is not used: it is not valid JSON")
                .anyMatch(line -> line.startsWith("doors/Open.md:") && line.contains("[json-syntax]"));
    }

    @Test
    void servesTheFirstOfTwoPagesOfAnOperation() throws Exception {
        Files.copy(pages.resolve("doors/Open.md"), pages.resolve("doors/Open2.md"));

        try (MockServer server = MockServer.of(pages).log(log).start()) {
            assertThat(post(server, "{\"operationName\": \"Open\"}")).contains("\"statusCode\":0");
        }
        assertThat(log.lines)
                .contains("doors/Open2.md:1:1: another page documents Open, too; only the first one is served");
    }

    @Test
    void leavesOutAnApiWhoseRequestsAreThoseOfAnother() throws Exception {
        Files.createDirectories(pages.resolve("gates"));
        Files.copy(pages.resolve("doors/Open.md"), pages.resolve("gates/Open.md"));

        try (MockServer server = MockServer.of(pages).log(log).start()) {
            assertThat(post(server, "{\"operationName\": \"Open\"}")).contains("\"statusCode\":0");
        }
        assertThat(log.lines).anyMatch(line -> line.startsWith("gates is not served: "));
    }

    @Test
    void doesNotStartWithoutAnOperation() throws Exception {
        Files.delete(pages.resolve("doors/Open.md"));
        edit("doors/Close.md", "## Parameters", "## Members");

        assertThatThrownBy(() -> MockServer.of(pages).log(log).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents an operation that can be served; run the goal verbatim:lint");
        assertThatThrownBy(() -> MockServer.of(pages.resolve("nowhere")).start())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> MockServer.of(pages).port(70_000).start())
                .hasMessage("the port 70000 does not exist; give 0 to 65535, 0 for a free one");
    }
}
