package dev.verbatim.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal shows a patch, and writes the pages only on request. */
class AcceptMojoTest {
    private static final String PAGE = """
            # Hold

            | Request URL | /calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | voice |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |

            ## Sample

            ```
            POST /calls/7
            {"operationName": "Hold"}
            ```

            ```
            {"statusCode": 0, "state": "Held"}
            ```
            """;

    private final List<String> log = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path page;
    private AcceptMojo accept;

    @BeforeEach
    void prepare() throws IOException {
        page = Files.createDirectories(folder.resolve("pages/voice")).resolve("Hold.md");
        Files.writeString(page, PAGE.replace("\n", "\r\n"));
        accept = new AcceptMojo();
        accept.recordings = Files.createDirectory(folder.resolve("recordings")).toFile();
        accept.testClasses = folder.toFile();
        accept.patch = folder.resolve("accept.patch").toFile();
        accept.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                log.add(content.toString());
            }

            @Override
            public void warn(CharSequence content) {
                log.add(content.toString());
            }
        });
    }

    @Test
    void withoutARecordingItFails() {
        assertThatThrownBy(() -> accept.run(folder.resolve("pages")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There is no recording of a replay in ")
                .hasMessageContaining("Run the tests that replay the samples against a server");
    }

    @Test
    void showsThePatchAndWritesItOnRequest() throws Exception {
        record("voice/Hold.md", "\"Held\"", "\"OnHold\"");

        accept.run(folder.resolve("pages"));

        assertThat(log)
                .contains(
                        "voice/Hold.md:22:28: state: \"Held\" -> \"OnHold\"",
                        "-{\"statusCode\": 0, \"state\": \"Held\"}",
                        "+{\"statusCode\": 0, \"state\": \"OnHold\"}")
                .last()
                .asString()
                .startsWith("1 replay, 1 new value: nothing is written. The patch is ");
        assertThat(folder.resolve("accept.patch")).content().contains("+++ b/voice/Hold.md\n");
        assertThat(page).hasContent(PAGE.replace("\n", "\r\n"));

        accept.write = true;
        accept.run(folder.resolve("pages"));

        assertThat(Files.readString(page)).isEqualTo(PAGE.replace("\n", "\r\n").replace("Held", "OnHold"));
        assertThat(log).contains("1 replay, 1 new value: written into the pages. Compile again and run the tests.");
    }

    @Test
    void staleRecordingsAreSaidAndNotApplied() throws Exception {
        record("voice/Hold.md", "\"Held\"", "\"OnHold\"");
        Path recording = folder.resolve("recordings/a.json");
        Files.writeString(
                recording, Files.readString(recording).replace("\"first\"", "\"tests\": [\"acme.Gone\"], \"first\""));
        accept.write = true;

        assertThatThrownBy(() -> accept.run(folder.resolve("pages")))
                .hasMessageStartingWith("There is no recording of a replay in ");
        assertThat(log)
                .containsExactly(
                        "The recording of voice/Hold.md:17 by acme.Gone is ignored, because there is no such test class"
                                + " any more.");
        assertThat(Files.readString(page)).isEqualTo(PAGE.replace("\n", "\r\n"));
    }

    @Test
    void recordingsNameOnlyPages() throws Exception {
        record("../secret.md", "1", "2");

        assertThatThrownBy(() -> accept.run(folder.resolve("pages")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("The recordings are of the page ../secret.md, but ");
    }

    private void record(String file, String documented, String observed) throws IOException {
        String recording = """
                {"format": "verbatim-replay-1", "page": "%s", "operation": "Hold", "first": 17,
                 "changes": [{"step": 2, "at": ["state"], "documented": %s, "observed": %s}], "problems": []}
                """;
        Files.writeString(
                folder.resolve("recordings/a.json"), recording.formatted(file, quoted(documented), quoted(observed)));
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }
}
