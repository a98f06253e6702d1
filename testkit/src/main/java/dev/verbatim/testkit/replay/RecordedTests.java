package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the recordings of a JVM. Before a test class writes its first one, those of its earlier runs are deleted: it may no longer replay
 * their samples, and the samples may have moved to other lines. Recordings of the same name are joined. Static, because nobody passes an object from one test to the next.
 */
final class RecordedTests {
    static final RecordedTests OF_THIS_JVM = new RecordedTests();

    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]");

    /** File systems refuse names of more than 255 bytes. */
    private static final int LONGEST = 200;

    private final Set<String> begun = new HashSet<>();
    private final Map<Path, ObjectNode> written = new HashMap<>();

    /**
     * Writes a recording. If there is one of this name from this JVM, they are joined: a replay that passes does not erase what another
     * one has found.
     *
     * @param name its name, without the ending of the file
     * @param tests the test classes that run now; if they have written before in this JVM, as when failed tests run again, their
     *     recordings stay
     */
    synchronized void write(Path folder, String name, ObjectNode recording, List<String> tests) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(fileName(name)).toAbsolutePath().normalize();
        Set<String> first = new HashSet<>(tests);
        first.removeAll(begun);
        if (!first.isEmpty()) {
            begun.addAll(first);
            deleteEarlier(folder.toAbsolutePath().normalize(), first);
        }
        ObjectNode joined = written.merge(file, JoinedRecording.of(recording), JoinedRecording::join);
        String text = joined.toPrettyString().replace("\r\n", "\n") + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(String name) {
        String safe = NOT_IN_FILE_NAMES.matcher(name).replaceAll("_");
        String shortened = safe.length() <= LONGEST
                ? safe
                : safe.substring(0, LONGEST) + "-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return shortened + ".json";
    }

    private void deleteEarlier(Path folder, Set<String> tests) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !written.containsKey(file))
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
