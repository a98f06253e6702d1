package dev.verbatim.maven.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRecordingsTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatReplaysWrite() throws Exception {
        Files.writeString(folder.resolve("a.json"), """
                {"format": "verbatim-replay-1", "page": "voice/Hold.md", "operation": "Hold", "first": 17,
                 "changes": [{"step": 3, "at": ["data", "list", "0"], "documented": "1", "observed": "2"},
                             {"step": 3, "at": ["key"], "documented": "\\"x\\"", "refusal": "looks like a token"}],
                 "problems": ["step 4 on line 30: no notification came"]}
                """);

        ReplayRecordings read = ReplayRecordings.read(folder, folder);

        assertThat(read.count()).isEqualTo(1);
        assertThat(read.problems()).containsExactly("voice/Hold.md: step 4 on line 30: no notification came");
        assertThat(read.changes().get("voice/Hold.md"))
                .satisfiesExactly(
                        change -> {
                            assertThat(change.at()).isEqualTo(List.of("data", "list", "0"));
                            assertThat(change.path()).isEqualTo("data.list[0]");
                            assertThat(change.observed()).isEqualTo(Optional.of("2"));
                        },
                        change -> assertThat(change.refusal()).isEqualTo(Optional.of("looks like a token")));
    }

    @Test
    void aMissingFolderHasNone() throws Exception {
        assertThat(ReplayRecordings.read(folder.resolve("none"), folder).count())
                .isZero();
    }

    @Test
    void theRecordingOfADeletedTestClassIsStale() throws Exception {
        String recording = """
                {"format": "verbatim-replay-1", "page": "voice/Hold.md", "operation": "Hold", "first": 17,
                 "tests": [%s], "changes": [{"step": 3, "at": ["key"], "documented": "1", "observed": "2"}],
                 "problems": ["step 4"]}
                """;
        Files.writeString(folder.resolve("a.json"), recording.formatted("\"acme.GoneTest\""));
        assertThat(ReplayRecordings.read(folder, folder))
                .isEqualTo(new ReplayRecordings(
                        0,
                        Map.of(),
                        List.of(),
                        List.of(
                                "The recording of voice/Hold.md:17 by acme.GoneTest is ignored, because there is no such test"
                                        + " class any more.")));

        Files.writeString(folder.resolve("a.json"), recording.formatted("\"acme.GoneTest\", \"acme.HoldTest\""));
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(folder.resolve("acme/HoldTest.class"), "");
        assertThat(ReplayRecordings.read(folder, folder).count()).isEqualTo(1);
        assertThat(ReplayRecordings.read(folder, folder).changes()).hasSize(1);
    }

    @Test
    void anotherFileIsRefused() throws Exception {
        Files.writeString(folder.resolve("b.json"), "{\"format\": \"verbatim-replay-2\"}");

        assertThatThrownBy(() -> ReplayRecordings.read(folder, folder))
                .hasMessage(
                        "b.json is not a recording of this version of the testkit: its format is not verbatim-replay-1."
                                + " Delete its folder and run the tests again.");
    }
}
