package dev.verbatim.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.accept.AcceptedPage;
import dev.verbatim.pages.accept.SampleAcceptance;
import dev.verbatim.pages.accept.SampleChange;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.replay.ReplayReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A replay records what differs; accepted, the page shows what the server does, and replays green. */
class AcceptedSamplesTest {
    private static final UnaryOperator<String> OUTDATED =
            page -> page.replace("\"state\": \"Moving\"", "\"state\": \"Rolling\"")
                    .replace("\"id\": \"r7\", ", "\"id\": \"r7\", \"uri\": \"http://robots.example/robots/r7\", ");

    @TempDir
    Path folder;

    private Class<?> current;

    @BeforeEach
    void compile() throws Exception {
        current = RobotStation.compile(folder.resolve("current"));
    }

    @AfterEach
    void reset() {
        System.clearProperty("verbatim.replay.folder");
    }

    @Test
    void acceptedSamplesReplayGreen() throws Exception {
        Class<?> outdated = RobotStation.compile(folder.resolve("outdated"), OUTDATED);
        assertThat(replay(outdated, "recording").isAsDocumented()).isFalse();
        Path page = folder.resolve("outdated/pages/robots/Move.md");

        List<SampleChange> changes = changes("recording");
        AcceptedPage accepted = SampleAcceptance.accept(
                "robots/Move.md",
                Files.readString(page),
                Pages.read(folder.resolve("outdated/pages")).operations(),
                changes);

        assertThat(changes).extracting(SampleChange::path).containsExactly("data.robot.state", "data.robot.uri");
        assertThat(accepted.values()).allMatch(value -> value.isAccepted());
        assertThat(accepted.after()).isEqualTo(RobotStation.PAGES.get("Move.md"));
        assertThat(replay(current, "again").isAsDocumented()).isTrue();
        assertThat(changes("again")).isEmpty();
    }

    @Test
    void whatIsVolatileOrOptionalInThePageIsNoDifference() throws Exception {
        Class<?> tolerant = RobotStation.compile(
                folder.resolve("tolerant"),
                OUTDATED.andThen(page ->
                        page.replace("## Sample\n", "## Sample\n\n<!-- verbatim: volatile state; optional uri -->\n"))
                        ::apply);

        ReplayReport report = replay(tolerant, "recording");

        assertThat(report.isAsDocumented()).as("%s", report).isTrue();
        assertThat(changes("recording")).isEmpty();
    }

    /** Replays a sample of pages against the server of the current ones. */
    private ReplayReport replay(Class<?> dispatcher, String recording) throws Exception {
        System.setProperty("verbatim.replay.folder", folder.resolve(recording).toString());
        try (RobotStation station = RobotStation.start(current)) {
            return Replay.of(ApiModel.load(dispatcher).scenario("Move", "Sample"))
                    .bind("r7", "live-1")
                    .against(station.user("full"));
        }
    }

    private List<SampleChange> changes(String recording) throws Exception {
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve(recording))) {
            file = files.findFirst().orElseThrow();
        }
        JsonNode json = JsonReader.read(Files.readString(file));
        assertThat(json.path("problems")).isEmpty();
        return json.path("changes")
                .valueStream()
                .map(change -> new SampleChange(
                        "robots/Move.md",
                        "Move",
                        json.path("first").intValue(),
                        change.path("step").intValue(),
                        change.path("at")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList(),
                        change.path("documented").stringValueOpt(),
                        change.path("observed").stringValueOpt(),
                        change.path("refusal").stringValueOpt()))
                .toList();
    }
}
