package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Writes the recordings of a JVM. Before a test class writes its first one, those of its earlier runs are deleted: it may no longer replay
 * their samples, and the samples may have moved to other lines. Static, because nobody passes an object from one test to the next.
 */
final class RecordedTests {
    static final RecordedTests OF_THIS_JVM = new RecordedTests();

    private final Set<String> begun = new HashSet<>();
    private final Set<Path> written = new HashSet<>();

    /**
     * Writes a recording.
     *
     * @param tests the test classes that run now; if they have written before in this JVM, as when failed tests run again, their
     *     recordings stay
     */
    synchronized void write(Path folder, String name, String text, List<String> tests) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        Set<String> first = new HashSet<>(tests);
        first.removeAll(begun);
        if (!first.isEmpty()) {
            begun.addAll(first);
            deleteEarlier(folder.toAbsolutePath().normalize(), first);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        written.add(file);
    }

    private void deleteEarlier(Path folder, Set<String> tests) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !written.contains(file))
                    .toList();
        }
        for (Path file : files) {
            if (isOfOneOf(tests, file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOfOneOf(Set<String> tests, Path file) throws IOException {
        try {
            return JsonReader.read(Files.readString(file))
                    .path("tests")
                    .valueStream()
                    .map(JsonNode::asString)
                    .anyMatch(tests::contains);
        } catch (JsonSyntaxException notARecording) {
            // The goal accept says so.
            return false;
        }
    }
}
