package dev.verbatim.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.sample.SampleTest;
import dev.verbatim.testkit.sample.SampleTests;
import dev.verbatim.testkit.sample.SampleTypes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of samples and replays record for the test class that runs, without a line of that class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomaticRecordingTest {
    private static final Mark PING = new Mark(ItemId.operation("Ping"), Column.REPLAYED);

    private Robots robots;

    @BeforeAll
    void compile(@TempDir Path classes) throws Exception {
        robots = Robots.compiled(classes);
    }

    @Test
    void aPassedTestOfASampleIsRecorded() {
        Mark request = new Mark(ItemId.operation("Move"), Column.DECODED);
        Mark announced = new Mark(ItemId.capability("Move", true), Column.DECODED);
        Mark notAnnounced = new Mark(ItemId.capability("Move", false), Column.DECODED);
        Mark arrived = new Mark(ItemId.notification("RobotMoved", "notificationType", "Arrived"), Column.DECODED);

        SampleTests.of(robots.model, SampleTypes.generatedWith(robots.dispatcher))
                .forEach(SampleTest::run);

        assertThat(recorded()).contains(request, announced, notAnnounced, arrived);
    }

    @Test
    void aReplayIsRecordedUnlessItIsToBeLeftOut() throws Exception {
        Scenario scenario = robots.model.scenario("Ping", "Sample");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = "{\"statusCode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            LiveServer live = LiveServer.at(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

            replay(scenario.withoutCoverage(), live);
            assertThat(recorded()).doesNotContain(PING);

            replay(scenario, live);
            Mark response = new Mark(
                    ItemId.step("robots/Ping.md", scenario.steps().get(1).line()), Column.REPLAYED);
            assertThat(recorded()).contains(PING, response);
        } finally {
            server.stop(0);
        }
    }

    private static void replay(Scenario scenario, LiveServer server) {
        Replay.of(scenario).bind("r1", "r1").against(server).assertAsDocumented();
    }

    private Set<Mark> recorded() {
        Recording recording = TestRun.ofThisJvm().recording(getClass().getName());
        return recording.marks().getOrDefault(ApiPages.of(robots.model), new TreeSet<>());
    }
}
