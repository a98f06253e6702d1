package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

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

    @Test
    void recordingsOfOneSampleAreJoinedInAnyOrder() throws IOException {
        String first = "{\"step\": 2, \"at\": [\"a\"], \"observed\": \"1\"}";
        String second = "{\"step\": 2, \"at\": [\"a\"], \"observed\": \"2\"}";
        RecordedTests recorded = new RecordedTests();
        change(recorded, "one", first, "acme.HoldTest");
        change(recorded, "one", "", "acme.HoldTest");
        change(recorded, "one", second, "acme.HoldTest");
        change(recorded, "other", second, "acme.HoldTest");
        change(recorded, "other", second, "acme.HoldTest");
        change(recorded, "other", first, "acme.HoldTest");

        String one = Files.readString(folder.resolve("one.json"));
        assertThat(one).contains("\"observed\" : \"1\"", "\"observed\" : \"2\"");
        assertThat(one).isEqualTo(Files.readString(folder.resolve("other.json")));
    }

    @Test
    void aLongNameIsShortened() throws IOException {
        RecordedTests recorded = new RecordedTests();
        write(recorded, "a".repeat(300) + "b", "acme.HoldTest");
        write(recorded, "a".repeat(300) + "c", "acme.HoldTest");

        assertThat(files()).hasSize(2).allMatch(name -> name.length() < 255);
    }

    private void write(RecordedTests recorded, String name, String... tests) throws IOException {
        change(recorded, name, "", tests);
    }

    private void change(RecordedTests recorded, String name, String changes, String... tests) throws IOException {
        String names = Stream.of(tests).map(test -> '"' + test + '"').toList().toString();
        ObjectNode recording = (ObjectNode)
                JsonReader.read("{\"tests\": " + names + ", \"changes\": [" + changes + "], \"problems\": []}");
        recorded.write(folder, name.replace(".json", ""), recording, List.of(tests));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
