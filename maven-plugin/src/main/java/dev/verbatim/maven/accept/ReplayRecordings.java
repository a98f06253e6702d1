package dev.verbatim.maven.accept;

import dev.verbatim.pages.accept.SampleChange;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The recordings of replays in a folder.
 *
 * @param count how many there are, without stale ones
 * @param changes the values that differ, by page
 * @param problems what differs in another way than by a value, each with its page
 * @param stale why recordings do not count, as sentences: the test classes that made them no longer exist
 */
public record ReplayRecordings(
        int count, Map<String, List<SampleChange>> changes, List<String> problems, List<String> stale) {
    private static final String FORMAT = "verbatim-replay-1";

    /**
     * Reads a folder.
     *
     * @param folder the folder that replays write into
     * @param testClasses the class output of the tests
     * @return no recordings if the folder does not exist
     * @throws IllegalArgumentException if a file is not a recording of this version; the message says what to do
     */
    public static ReplayRecordings read(Path folder, Path testClasses) throws IOException {
        Map<String, List<SampleChange>> changes = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        int count = 0;
        for (Path file : files(folder)) {
            try {
                JsonNode recording = JsonReader.read(Files.readString(file));
                if (!recording.path("format").stringValue("").equals(FORMAT)) {
                    throw new IllegalArgumentException("its format is not " + FORMAT);
                }
                String page = recording.required("page").stringValue();
                List<String> tests = recording
                        .path("tests")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList();
                if (!tests.isEmpty() && tests.stream().noneMatch(test -> exists(test, testClasses))) {
                    stale.add("The recording of " + page + ":"
                            + recording.required("first").intValue() + " by " + String.join(", ", tests)
                            + " is ignored, because there is no such test class any more.");
                    continue;
                }
                count++;
                for (JsonNode change : recording.required("changes").asArray()) {
                    changes.computeIfAbsent(page, name -> new ArrayList<>()).add(change(page, recording, change));
                }
                for (JsonNode problem : recording.required("problems").asArray()) {
                    problems.add(page + ": " + problem.stringValue());
                }
            } catch (JsonSyntaxException | JacksonException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file.getFileName() + " is not a recording of this version of the testkit: " + e.getMessage()
                                + ". Delete its folder and run the tests again.",
                        e);
            }
        }
        return new ReplayRecordings(count, changes, problems, stale);
    }

    private static boolean exists(String test, Path testClasses) {
        return Files.exists(testClasses.resolve(test.replace('.', '/') + ".class"));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static SampleChange change(String page, JsonNode recording, JsonNode change) {
        return new SampleChange(
                page,
                recording.required("operation").stringValue(),
                recording.required("first").intValue(),
                change.required("step").intValue(),
                change.required("at")
                        .asArray()
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                change.path("documented").stringValueOpt(),
                change.path("observed").stringValueOpt(),
                change.path("refusal").stringValueOpt());
    }
}
