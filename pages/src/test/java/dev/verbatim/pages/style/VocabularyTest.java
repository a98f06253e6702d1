package dev.verbatim.pages.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The names of members in messages are in style files, and nowhere else. {@link #ELSEWHERE} lists the other uses of the same words.
 */
final class VocabularyTest {
    private static final Pattern NAME = Pattern.compile(
            "(?<quote>\\\\?\")(?<name>statusCode|messageType|notificationType|operationName|data|channel|userData)\\k<quote>");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:\\*|/\\*|//).*");

    /** The end of a file's path, and the words that it may have: there, they do not name members of messages. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            // A word in a column of types.
            "pages/page/DocumentedWords.java",
            List.of("data"),
            // An example in a message about a style file.
            "pages/style/Setting.java",
            List.of("channel"),
            // The methods of generated messages, with whose names members must not collide.
            "processor/model/MessageKind.java",
            List.of("channel", "messageType", "operationName"),
            // Methods and parameters of the generated records.
            "processor/write/MessageFrame.java",
            List.of("channel", "messageType", "operationName"),
            // The component of a notification that the pages do not document.
            "processor/write/ClientNotificationWriter.java",
            List.of("messageType"),
            // A field and a method of the generated enum.
            "processor/write/CapabilityWriter.java",
            List.of("operationName"),
            // The style webservices as the runtime's default.
            "runtime/envelope/Envelope.java",
            List.of("channel", "data", "operationName", "statusCode"),
            // A field of server-sent events, as the standard names it.
            "client/http/EventStreamParser.java",
            List.of("data"),
            // Members of the models that the scripts of a site read.
            "site/json/ApiJson.java",
            List.of("channel", "data"),
            "site/json/SampleJson.java",
            List.of("channel"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages",
                "processor",
                "runtime",
                "cometd",
                "client",
                "client-cometd",
                "jackson",
                "jackson2",
                "micrometer",
                "cluster",
                "testkit",
                "testkit-cometd",
                "mock",
                "site",
                "maven-plugin"
            })
    void noNameOfAMemberIsInTheSources(String module) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String path = file.toString().replace('\\', '/');
                for (String line : Files.readAllLines(file)) {
                    Matcher name = NAME.matcher(line);
                    while (!COMMENT.matcher(line).matches() && name.find()) {
                        found.add(path + ": " + name.group("name"));
                    }
                }
            }
        }
        assertThat(found)
                .as("write the name into the style, and read it from there")
                .allSatisfy(use -> assertThat(ELSEWHERE.entrySet().stream()
                                .anyMatch(allowed -> allowed.getValue().stream()
                                        .anyMatch(name -> use.endsWith(allowed.getKey() + ": " + name))))
                        .as(use)
                        .isTrue());
    }
}
