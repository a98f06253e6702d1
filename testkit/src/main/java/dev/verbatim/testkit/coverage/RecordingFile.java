package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The file of a recording: JSON with one mark a line, sorted, so that two runs that do the same write the same bytes. */
final class RecordingFile {
    /** The folder below the build output. */
    static final String FOLDER = "verbatim-coverage";

    private static final String FORMAT = "verbatim-coverage-1";
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int DIGITS = 16;

    private RecordingFile() {}

    /**
     * Writes a recording. A test class has one file, which is replaced, or deleted if it records nothing any more. Every JVM may run
     * something outside of tests, so the file of that is named after its content.
     */
    static void write(Path folder, Recording recording) throws IOException {
        byte[] content = text(recording).getBytes(StandardCharsets.UTF_8);
        String name = recording.test().isEmpty()
                ? "outside-of-tests-" + digest(content)
                : NOT_IN_FILE_NAMES.matcher(recording.test()).replaceAll("_");
        Path file = folder.resolve(name + ".json");
        if (recording.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(folder);
        Files.write(file, content);
    }

    /**
     * Reads a recording.
     *
     * @throws IllegalArgumentException if the file is not a recording of this version; the message says what is wrong
     */
    static Recording read(Path file) throws IOException {
        try {
            return recording(JsonReader.read(Files.readString(file)));
        } catch (JsonSyntaxException | JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + " is not a recording of this version of the testkit: " + e.getMessage()
                            + ". Delete its folder and run the tests again.",
                    e);
        }
    }

    private static String text(Recording recording) {
        StringBuilder text = new StringBuilder("{\n \"format\": \"" + FORMAT + "\",\n \"test\": ")
                .append(JsonNodeFactory.instance.stringNode(recording.test()))
                .append(",\n \"apis\": [");
        String separator = "\n";
        for (var entry : recording.marks().entrySet()) {
            ApiPages pages = entry.getKey();
            ObjectNode head = JsonNodeFactory.instance.objectNode();
            head.put("api", pages.api()).put("folder", pages.folder()).put("digest", pages.digest());
            String members = head.toString();
            text.append(separator)
                    .append("  ")
                    .append(members, 0, members.length() - 1)
                    .append(",\"marks\":[");
            String comma = "\n";
            for (Mark mark : entry.getValue()) {
                text.append(comma).append("   ").append(json(mark));
                comma = ",\n";
            }
            text.append("]}");
            separator = ",\n";
        }
        return text.append("]\n}\n").toString();
    }

    private static ArrayNode json(Mark mark) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        array.add(mark.column().toString()).add(mark.item().kind().toString());
        mark.item().parts().forEach(array::add);
        return array;
    }

    private static Recording recording(JsonNode root) {
        if (!root.path("format").stringValue("").equals(FORMAT)) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        TreeMap<ApiPages, NavigableSet<Mark>> marks = new TreeMap<>();
        for (JsonNode api : root.required("apis").asArray()) {
            ApiPages pages = new ApiPages(
                    api.required("api").stringValue(),
                    api.required("folder").stringValue(),
                    api.required("digest").stringValue());
            NavigableSet<Mark> all = marks.computeIfAbsent(pages, none -> new TreeSet<>());
            api.required("marks")
                    .asArray()
                    .valueStream()
                    .map(RecordingFile::mark)
                    .forEach(all::add);
        }
        return new Recording(root.required("test").stringValue(), marks);
    }

    private static Mark mark(JsonNode array) {
        List<String> texts =
                array.asArray().valueStream().map(JsonNode::stringValue).toList();
        if (texts.size() < 3) {
            throw new IllegalArgumentException("a mark has too few parts");
        }
        return new Mark(
                new ItemId(Kind.valueOf(texts.get(1).toUpperCase(Locale.ROOT)), texts.subList(2, texts.size())),
                Column.valueOf(texts.get(0).toUpperCase(Locale.ROOT)));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
