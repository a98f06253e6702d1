package dev.verbatim.sample.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Steps on disk: what a new process finds after an end, a kill, a full disk or a damaged file. */
@Timeout(120)
class DiskJournalTest {
    @TempDir
    private Path folder;

    @Test
    void aNewProcessFindsWhatWasWritten() {
        try (DiskJournal journal = new DiskJournal(file())) {
            assertThat(journal.load()).isEmpty();
            append(journal, "user/anna", "1", "user/ben", "2");
            append(journal, "user/anna", "3", "user/ben", null);
        }
        try (DiskJournal journal = new DiskJournal(file())) {
            assertThat(texts(journal.load())).containsExactly(Map.entry("user/anna", "3"));
        }
    }

    /** Each step writes one number twice. The process is killed while it writes. */
    @Test
    void everyStepThatWasSafeSurvivesAKillCompletely() throws Exception {
        int next = 0;
        for (int round = 0; round < 3; round++) {
            Path printed = folder.resolve("printed" + round);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            JournalWriter.class.getName(),
                            file().toString(),
                            String.valueOf(next))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(printed.toFile())
                    .start();
            while (writer.isAlive() && (Files.notExists(printed) || Files.size(printed) < 2_000 + 137L * round)) {
                Thread.onSpinWait();
            }
            writer.destroyForcibly().waitFor();

            Map<Integer, Integer> safe = new HashMap<>();
            String numbers = Files.readString(printed);
            assertThat(numbers.length()).isGreaterThan(2_000);
            for (String line : numbers.substring(0, numbers.lastIndexOf('\n')).split("\n")) {
                int number = Integer.parseInt(line);
                safe.merge(number % 50, number, Math::max);
                next = Math.max(next, number + 1);
            }
            try (DiskJournal journal = new DiskJournal(file())) {
                Map<String, String> found = texts(journal.load());
                safe.forEach((slot, number) -> {
                    assertThat(Integer.parseInt(found.get("first/" + slot))).isGreaterThanOrEqualTo(number);
                    assertThat(found.get("second/" + slot)).isEqualTo(found.get("first/" + slot));
                });
            }
            // Those that were written and not yet printed.
            next += 10;
        }
    }

    @Test
    void aFullDiskRefusesStepsUntilThereIsRoom() {
        FullDisk.register();
        try (DiskJournal journal = new DiskJournal("full:" + file())) {
            append(journal, "user/anna", "1", "user/ben", "1");
            FullDisk.isFull = true;

            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> append(journal, "user/anna", "2", "user/carl", "2"))
                        .isInstanceOf(StateUnavailableException.class)
                        .hasMessageStartingWith("the step cannot be written to full:" + file())
                        .hasMessageEndingWith("nothing was changed, make room on the disk and try again");
            }

            FullDisk.isFull = false;
            append(journal, "user/ben", "3");
            assertThat(texts(journal.load())).isEqualTo(Map.of("user/anna", "1", "user/ben", "3"));
        } finally {
            FullDisk.isFull = false;
        }
        try (DiskJournal journal = new DiskJournal(file())) {
            assertThat(texts(journal.load())).isEqualTo(Map.of("user/anna", "1", "user/ben", "3"));
        }
    }

    @Test
    void aFileOfAnotherProcessIsRefused() {
        try (DiskJournal journal = new DiskJournal(file())) {
            append(journal, "user/anna", "1");
            assertThatThrownBy(() -> new DiskJournal(file()))
                    .isInstanceOf(StateUnavailableException.class)
                    .hasMessage(file() + ": another process uses the file; stop it, or name another file");
        }
    }

    @Test
    void somethingElseIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file(), "Dear diary, ".repeat(2_000));
        assertThatThrownBy(() -> new DiskJournal(file()))
                .isInstanceOf(StateUnavailableException.class)
                .hasMessage(file() + ": this is not a file of a server, or it is damaged;"
                        + " delete it to begin without calls, or name another file");
        assertThat(file()).hasContent("Dear diary, ".repeat(2_000));
    }

    @Test
    void aFolderThatDoesNotExistIsMade() {
        Path deep = folder.resolve("a/b/state.db");
        try (DiskJournal journal = new DiskJournal(deep)) {
            append(journal, "user/anna", "1");
        }
        assertThat(deep).exists();
    }

    @Test
    void theStepsOfManyThreadsShareCommits() throws Exception {
        try (DiskJournal journal = new DiskJournal(file())) {
            List<Thread> writers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int own = thread;
                writers.add(new Thread(() -> {
                    for (int number = 0; number < 1_500; number++) {
                        append(journal, "user/" + own, "x".repeat(500), "log/" + own + "/" + number, "y".repeat(500));
                        append(journal, "log/" + own + "/" + (number - 100), null);
                    }
                }));
            }
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(journal.load()).hasSize(4 + 4 * 100);
        }
    }

    @Test
    void theFileStopsGrowingWhileStepsGoOn() throws IOException {
        try (DiskJournal journal = new DiskJournal(file())) {
            long size = 0;
            int unchanged = 0;
            for (int number = 0; unchanged < 500; number++) {
                append(journal, "user/anna", "x".repeat(500), "log/anna/" + number, "y".repeat(500));
                append(journal, "log/anna/" + (number - 100), null);
                unchanged = Files.size(file()) == size ? unchanged + 1 : 0;
                size = Files.size(file());
            }
            assertThat(journal.load()).hasSize(1 + 100);
        }
    }

    private Path file() {
        return folder.resolve("state.db");
    }

    private static void append(DiskJournal journal, @Nullable String... namesAndTexts) {
        Map<String, byte @Nullable []> changes = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String text = namesAndTexts[i + 1];
            changes.put(String.valueOf(namesAndTexts[i]), text == null ? null : text.getBytes(UTF_8));
        }
        journal.append(changes);
    }

    private static Map<String, String> texts(Map<String, byte[]> kept) {
        Map<String, String> texts = new TreeMap<>();
        kept.forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }
}
