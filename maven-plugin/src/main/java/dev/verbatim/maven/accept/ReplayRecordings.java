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
 * @param count how many there are
 * @param changes the values that differ, by page
 * @param problems what differs in another way than by a value, each with its page
 */
public record ReplayRecordings(int count, Map<String, List<SampleChange>> changes, List<String> problems) {
    private static final String FORMAT = "verbatim-replay-1";

    /**
     * Reads a folder.
     *
     * @return no recordings if the folder does not exist
     * @throws IllegalArgumentException if a file is not a recording of this version; the message says what to do
     */
    public static ReplayRecordings read(Path folder) throws IOException {
        Map<String, List<SampleChange>> changes = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        List<Path> files = files(folder);
        for (Path file : files) {
            try {
                JsonNode recording = JsonReader.read(Files.readString(file));
                if (!recording.path("format").stringValue("").equals(FORMAT)) {
                    throw new IllegalArgumentException("its format is not " + FORMAT);
                }
                String page = recording.required("page").stringValue();
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
        return new ReplayRecordings(files.size(), changes, problems);
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
                recording.required("heading").intValue(),
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
