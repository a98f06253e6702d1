package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.yard.YardDispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a replay records for {@code mvn verbatim:accept}. */
class ReplayRecordingTest {
    private static final Scenario WHERE = ApiModel.load(YardDispatcher.class).scenario("yard.where", "Where");
    private static final String DOCUMENTED = "[\"0x1c\",7.50,null]";

    @TempDir
    private Path folder;

    private RpcServer server;
    private String result = DOCUMENTED;

    @BeforeEach
    void start() {
        System.setProperty("verbatim.replay.folder", folder.toString());
        server = RpcServer.start();
        server.answers(message -> List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":" + JsonReader.read(message).get("id") + ",\"result\":" + result + "}"));
    }

    @AfterEach
    void stop() {
        System.clearProperty("verbatim.replay.folder");
        server.close();
    }

    @Test
    void twoSamplesOfOneHeadingHaveRecordingsOfTheirOwn() throws IOException {
        List<Step> other = ApiModel.load(YardDispatcher.class)
                .scenario("yard.lift", "Lift and stop")
                .steps();
        replay(withSteps(other));
        replay(WHERE);

        assertThat(recordings())
                .extracting(recording -> recording.path("first").intValue())
                .containsExactlyInAnyOrder(
                        other.get(0).line(), WHERE.steps().get(0).line());
    }

    @Test
    void aReplayThatPassesDoesNotEraseOneThatFails() throws IOException {
        result = "[\"0x1d\",7.50,null]";
        replay(WHERE);
        result = DOCUMENTED;
        replay(WHERE);

        assertThat(recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.path("changes")).hasSize(1);
            assertThat(recording.path("tests").get(0).stringValue())
                    .isEqualTo(getClass().getName());
        });
    }

    @Test
    void aReplayThatBringsAServerIntoAStateIsNotRecorded() throws IOException {
        Replay.of(WHERE).upTo(WHERE.steps().size()).against(LiveServer.at(server.http()));

        assertThat(recordings()).isEmpty();
    }

    private void replay(Scenario scenario) {
        Replay.of(scenario).against(LiveServer.at(server.webSocket()));
    }

    private static Scenario withSteps(List<Step> steps) {
        Sample sample = WHERE.sample();
        return new Scenario(
                new Sample(sample.operation(), sample.page(), sample.heading(), sample.line(), steps.subList(0, 2)),
                WHERE.style(),
                WHERE.urls(),
                WHERE.channels(),
                WHERE.statuses());
    }

    private List<JsonNode> recordings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> {
                        try {
                            return JsonReader.read(Files.readString(file));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
