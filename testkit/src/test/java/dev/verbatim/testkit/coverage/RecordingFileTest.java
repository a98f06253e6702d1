package dev.verbatim.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What test runs write, and what is read of it. */
class RecordingFileTest {
    private static final ApiPages PAGES = new ApiPages("Robots", "robots", "d1");
    private static final Mark PING = new Mark(ItemId.operation("Ping"), Column.REPLAYED);
    private static final Mark STRANGE = new Mark(ItemId.status("Move \"\n", "4\u202E0"), Column.DECODED);

    @TempDir
    Path folder;

    @Test
    void aRecordingIsReadAsItWasWritten() throws Exception {
        Recording recording = Recording.of("acme.PingTest", Map.of(PAGES, Set.of(PING, STRANGE)));

        RecordingFile.write(folder, recording);
        Path file = folder.resolve("acme.PingTest.json");
        String text = Files.readString(file);
        RecordingFile.write(folder, RecordingFile.read(file));

        assertThat(RecordingFile.read(file)).isEqualTo(recording);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void eachTestClassHasAFileOfItsOwn() throws Exception {
        TestRun run = new TestRun(Optional.of(folder));
        run.begin("acme.ATest");
        run.add(PAGES, PING);
        run.end("acme.ATest");
        run.begin("acme.BTest");
        run.add(PAGES, STRANGE);
        run.end("acme.BTest");

        assertThat(RecordingFile.read(folder.resolve("acme.ATest.json")).marks())
                .containsEntry(PAGES, set(PING));
        assertThat(RecordingFile.read(folder.resolve("acme.BTest.json")).marks())
                .containsEntry(PAGES, set(STRANGE));
    }

    @Test
    void whatRunsBesideTwoTestClassesCountsForBoth() throws Exception {
        TestRun run = new TestRun(Optional.of(folder));
        run.begin("acme.ATest");
        run.begin("acme.BTest");
        run.add(PAGES, PING);
        run.end("acme.ATest");
        run.end("acme.BTest");

        assertThat(files()).containsExactly("acme.ATest.json", "acme.BTest.json");
    }

    @Test
    void aTestClassThatRunsAgainInTheSameJvmKeepsWhatItHas() throws Exception {
        TestRun run = new TestRun(Optional.of(folder));
        run.begin("acme.ATest");
        run.add(PAGES, PING);
        run.end("acme.ATest");
        run.begin("acme.ATest");
        run.end("acme.ATest");

        assertThat(RecordingFile.read(folder.resolve("acme.ATest.json")).marks())
                .containsEntry(PAGES, set(PING));
    }

    @Test
    void aLaterRunThatRecordsNothingDeletesTheRecording() throws Exception {
        RecordingFile.write(folder, Recording.of("acme.ATest", Map.of(PAGES, Set.of(PING))));

        TestRun run = new TestRun(Optional.of(folder));
        run.begin("acme.ATest");
        run.end("acme.ATest");

        assertThat(files()).isEmpty();
    }

    @Test
    void whatRunsOutsideOfTestsIsNamedAfterItsContent() throws Exception {
        RecordingFile.write(folder, Recording.of("", Map.of(PAGES, Set.of(PING))));
        RecordingFile.write(folder, Recording.of("", Map.of(PAGES, Set.of(STRANGE))));
        RecordingFile.write(folder, Recording.of("", Map.of(PAGES, Set.of(PING))));

        assertThat(files()).hasSize(2).allMatch(name -> name.matches("outside-of-tests-[0-9a-f]{16}\\.json"));
    }

    @Test
    void withoutAFolderNothingIsRecorded() throws Exception {
        TestRun run = new TestRun(Optional.empty());
        run.begin("acme.ATest");
        run.add(PAGES, PING);
        run.end("acme.ATest");

        assertThat(files()).isEmpty();
    }

    @Test
    void aRecordingOfADeletedTestClassDoesNotCount() throws Exception {
        RecordingFile.write(folder, Recording.of("acme.GoneTest", Map.of(PAGES, Set.of(PING))));
        CoverageInputs inputs = new CoverageInputs();

        inputs.addRecordings(folder, folder.resolve("test-classes"));
        inputs.addRecordings(folder.resolve("none"), folder);

        assertThat(inputs.hasRecordings()).isFalse();
        assertThat(inputs.ignored())
                .containsExactly(
                        "The recording of acme.GoneTest is ignored, because there is no such test class any more.");
    }

    @Test
    void anotherFileIsNotARecording() throws Exception {
        for (String text : new String[] {"", "[]", "{\"format\":\"verbatim-coverage-0\"}", "{\"a\":"}) {
            Path file = Files.writeString(folder.resolve("x.json"), text);

            assertThatThrownBy(() -> RecordingFile.read(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("x.json is not a recording of this version of the testkit: ")
                    .hasMessageEndingWith("Delete its folder and run the tests again.");
        }
    }

    private Stream<String> names() throws IOException {
        return Files.exists(folder)
                ? Files.list(folder).map(file -> file.getFileName().toString()).sorted()
                : Stream.empty();
    }

    private List<String> files() throws IOException {
        try (Stream<String> names = names()) {
            return names.toList();
        }
    }

    private static NavigableSet<Mark> set(Mark mark) {
        return new TreeSet<>(Set.of(mark));
    }
}
