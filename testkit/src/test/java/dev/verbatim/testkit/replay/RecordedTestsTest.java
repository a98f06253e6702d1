package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recordings of a test class are those of its last run. */
class RecordedTestsTest {
    @TempDir
    private Path folder;

    @Test
    void aNewRunOfATestClassTakesThePlaceOfTheEarlierOne() throws IOException {
        RecordedTests earlier = new RecordedTests();
        write(earlier, "a-14.json", "acme.HoldTest");
        write(earlier, "a-30.json", "acme.HoldTest");
        write(earlier, "b-14.json", "acme.DialTest");
        write(earlier, "c-14.json");
        Files.writeString(folder.resolve("d.json"), "not a recording");
        assertThat(files()).containsExactly("a-14.json", "a-30.json", "b-14.json", "c-14.json", "d.json");

        RecordedTests now = new RecordedTests();
        write(now, "a-15.json", "acme.HoldTest");
        assertThat(files()).containsExactly("a-15.json", "b-14.json", "c-14.json", "d.json");

        write(now, "a-31.json", "acme.HoldTest");
        write(now, "b-16.json", "acme.DialTest", "acme.HoldTest");
        assertThat(files()).containsExactly("a-15.json", "a-31.json", "b-16.json", "c-14.json", "d.json");
    }

    private void write(RecordedTests recorded, String name, String... tests) throws IOException {
        String names = Stream.of(tests).map(test -> '"' + test + '"').toList().toString();
        recorded.write(folder, name, "{\"tests\": " + names + "}", List.of(tests));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
