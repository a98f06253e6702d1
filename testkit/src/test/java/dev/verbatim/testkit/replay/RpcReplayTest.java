package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.yard.YardDispatcher;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios of a JSON-RPC API with parameters by position, over one WebSocket and over HTTP. */
class RpcReplayTest {
    private static final ApiModel YARD = ApiModel.load(YardDispatcher.class);
    private static final Scenario LIFT = YARD.scenario("yard.lift", "Lift and stop");
    private static final Scenario WHERE = YARD.scenario("yard.where", "Where");
    private static final Scenario GREET = YARD.scenario("yard.greet", "Greet");
    private static final String LIFTED =
            "{\"jsonrpc\":\"2.0\",\"method\":\"yard.lifted\",\"params\":{\"jobId\":\"live-9\",\"kilos\":1000}}";

    private RpcServer server;

    @BeforeEach
    void start() {
        server = RpcServer.start();
        server.answers(message -> answers(JsonReader.read(message)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWholeConversationOnOneWebSocket() {
        ReplayReport report = lift();

        assertThat(report.toString())
                .startsWith("yard.lift, Lift and stop (yard/yard.md:8) against " + server.webSocket()
                        + ", requests and notifications on one WebSocket")
                .contains("request yard.lift", "response success", "notification yard.lifted")
                .contains("error.code -32010")
                .endsWith("Lift and stop: 5 of 5 steps as documented");
    }

    @Test
    void aRequestSendsANewIdAndLiveIdsAtTheirPositions() {
        lift().assertAsDocumented();

        assertThat(server.received())
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"yard.lift\",\"params\":[\"0x07\",3],\"id\":53}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"yard.stop\",\"params\":[\"live-9\"],\"id\":54}");
    }

    @Test
    void anEventBeforeTheResponse() {
        server.answers(message -> message.contains("yard.lift")
                ? List.of(LIFTED, result(JsonReader.read(message), "\"live-9\""))
                : answers(JsonReader.read(message)));

        lift().assertAsDocumented();
    }

    @Test
    void anUnknownEvent() {
        server.answers(message -> message.contains("yard.stop")
                ? List.of(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"yard.rain\",\"params\":{}}",
                        failure(JsonReader.read(message)))
                : answers(JsonReader.read(message)));

        assertThat(lift().toString())
                .contains("a notification that the page does not document came after the last step")
                .contains("\"yard.rain\"")
                .contains("4 of 5 steps");
    }

    @Test
    void anotherEvent() {
        server.answers(message -> message.contains("yard.lift")
                ? List.of(
                        result(JsonReader.read(message), "\"live-9\""),
                        LIFTED.replace("yard.lifted", "yard.dropped").replace("1000", "1001"))
                : answers(JsonReader.read(message)));

        assertThat(lift().toString())
                .contains("method: the page documents \"yard.lifted\", observed \"yard.dropped\"")
                .contains("params.kilos: the page documents 1000, observed 1001")
                .contains("4 of 5 steps");
    }

    @Test
    void aWrongId() {
        server.answers(message ->
                List.of(result(JsonReader.read(message), "[\"0x1c\",7.50,null]").replace("\"id\":1", "\"id\":\"1\"")));

        assertThat(where(server.webSocket()).toString())
                .contains("the response is not as documented")
                .contains("id: the request sent 1, observed \"1\"")
                .contains("1 of 2 steps");
    }

    @Test
    void aResponseWithoutId() {
        server.answers(message -> List.of("{\"jsonrpc\":\"2.0\",\"result\":[\"0x1c\",7.50,null]}"));

        assertThat(where(server.webSocket()).toString()).contains("id: the request sent 1, observed no such member");
    }

    /** "If the crane is gone:" after the usual response: one request has one response, and the page shows two. */
    @Test
    void anotherResponseToTheSameRequestIsNotAwaited() {
        Step.Response gone = (Step.Response) LIFT.steps().get(4);
        Scenario whereOrGone = withSteps(
                WHERE,
                WHERE.steps().get(0),
                WHERE.steps().get(1),
                new Step.Response(
                        3,
                        "If the crane is gone:",
                        gone.line(),
                        gone.body(),
                        gone.outcome(),
                        gone.code(),
                        gone.message(),
                        gone.correlation(),
                        gone.result()));

        ReplayReport report = Replay.of(whereOrGone).against(LiveServer.at(server.webSocket()));

        report.assertAsDocumented();
        assertThat(report.toString())
                .containsPattern("3 +\\d+  response error.code -32010 +not awaited: the response is step 2 +-  -")
                .endsWith("Where: 2 of 2 steps as documented");
        server.answers(message -> List.of(failure(JsonReader.read(message))));
        assertThat(Replay.of(whereOrGone)
                        .against(LiveServer.at(server.webSocket()))
                        .isAsDocumented())
                .isFalse();
    }

    @Test
    void anotherOutcome() {
        server.answers(message -> List.of(failure(JsonReader.read(message))));

        assertThat(where(server.webSocket()).toString())
                .contains("result: the page documents [\"0x1c\",7.5,null], observed no such member")
                .contains("error: the page documents no such member")
                .contains("error.code -32010");
    }

    @Test
    void aResponseWithMoreAroundTheResult() {
        server.answers(message -> List.of(result(JsonReader.read(message), "[\"0x1c\",7.5,null]")
                .replace("{\"jsonrpc\"", "{\"load\":[4],\"jsonrpc\"")));

        where(server.webSocket()).assertAsDocumented();
    }

    @Test
    void theConnectionIsLostBeforeTheResponse() {
        server.answers(message -> List.of(RpcServer.CLOSE));

        assertThat(where(server.webSocket()).toString().replaceAll("\\s+", " "))
                .contains(
                        "the WebSocket connection was lost: the server closed it with the code 1001, the shift is over")
                .contains("0 of 2 steps");
    }

    @Test
    void theConnectionIsLostBeforeAnEvent() {
        server.answers(message -> List.of(result(JsonReader.read(message), "\"live-9\""), RpcServer.CLOSE));

        assertThat(lift().toString())
                .contains("the WebSocket connection was lost")
                .contains("2 of 5 steps");
    }

    @Test
    void aResponseThatIsNotJson() {
        server.answers(message -> List.of("pardon?"));

        assertThat(where(server.webSocket()).toString()).contains("the response is not JSON: Unrecognized token");
    }

    @Test
    void noResponse() {
        server.answers(message -> List.of());

        assertThat(Replay.of(WHERE)
                        .timeout(Duration.ofMillis(300))
                        .against(LiveServer.at(server.webSocket()))
                        .toString())
                .contains("was not answered within 300 ms")
                .contains("0 of 2 steps");
    }

    @Test
    void aConnectionThatIsRefused() {
        assertThat(where(server.webSocket().resolve("/closed")).toString())
                .contains("the replay could not start: the WebSocket connection to ws://127.0.0.1:")
                .containsPattern("failed:\\s+HTTP\\s+status\\s+403");
    }

    @Test
    void noServer() {
        URI uri = server.webSocket();
        server.close();

        assertThat(where(uri).toString())
                .contains("the replay could not start: the WebSocket connection to")
                .contains("ConnectException");
    }

    @Test
    void aRequestWithoutIdHasNoResponse() {
        Replay replay = Replay.of(GREET);

        replay.against(LiveServer.at(server.webSocket())).assertAsDocumented();
        replay.against(http()).assertAsDocumented();
        server.answers(message -> List.of("{\"jsonrpc\":\"2.0\",\"id\":null,\"result\":1}"));
        assertThat(replay.against(http()).toString()).contains("the request asks for no response, and one came");
    }

    @Test
    void overHttp() {
        Replay.of(WHERE).against(http()).assertAsDocumented();

        assertThat(server.received())
                .containsExactly("{\"jsonrpc\":\"2.0\",\"method\":\"yard.where\",\"params\":[\"0x07\"],\"id\":1}");
    }

    @Test
    void overHttpThereAreNoEvents() {
        assertThat(Replay.of(LIFT).against(http()).toString().replaceAll("\\s+", " "))
                .contains(
                        "the replay could not start: step 3 is a notification, but the replay only sends requests over HTTP");
    }

    @Test
    void aStimulusSendsToTheOnlyEndpoint() {
        Replay.of(WHERE)
                .stimulus(1, "we greet", session -> {
                    session.send("{\"method\":\"yard.greet\",\"params\":[]}");
                    session.send("{\"method\":\"yard.where\",\"params\":[\"0x08\"],\"id\":1}");
                })
                .against(LiveServer.at(server.webSocket()))
                .assertAsDocumented();

        assertThat(server.received().get(2)).contains("\"id\":2");
    }

    @Test
    void aProbeInThePlaceOfPings() {
        server.answers(message -> message.contains("yard.where")
                ? List.of(result(JsonReader.read(message), "[\"0x1c\",7.50,null]"), LIFTED)
                : List.of(failure(JsonReader.read(message))));

        ReplayReport report = Replay.of(WHERE)
                .timeout(Duration.ofSeconds(5))
                .against(LiveServer.at(server.webSocket()).probe("{\"id\":\"p\",\"method\":\"none\"}"));

        assertThat(report.toString())
                .contains("a notification that the page does not document came after the last step")
                .contains("1 of 2 steps");
        assertThat(server.received()).contains("{\"id\":\"p\",\"method\":\"none\"}");
    }

    @Test
    void whatTheResponseRepeatsIsNoIdOfTheServer() {
        assertThat(where(server.webSocket()).bindings()).isEmpty();
    }

    @Test
    void aUriInAParameterKeepsItsHost() {
        server.answers(message -> List.of(result(JsonReader.read(message), "null")));
        Replay.of(WHERE)
                .stimulus(
                        1,
                        "we fetch",
                        session -> session.send(
                                "{\"method\":\"fetch\",\"params\":[],\"uri\":\"http://mirror.example/1/file.iso\",\"id\":7}"))
                .against(LiveServer.at(server.webSocket()));

        assertThat(server.received().get(0)).contains("\"uri\":\"http://mirror.example/1/file.iso\"");
    }

    @Test
    void aValueThatDiffersFromRunToRun() {
        server.answers(message -> List.of(result(JsonReader.read(message), "[\"0x1d\",7.50,null]")));

        assertThat(where(server.webSocket()).isAsDocumented()).isFalse();
        Replay.of(WHERE)
                .member("result", MemberKind.ANY)
                .against(LiveServer.at(server.webSocket()))
                .assertAsDocumented();
    }

    @Test
    void noThreadOutlivesAReplay() throws InterruptedException {
        lift();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("verbatim-replay-websocket")) {
                // A pool has terminated a moment before its last thread has.
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Scenario withSteps(Scenario scenario, Step... steps) {
        Sample sample = scenario.sample();
        return new Scenario(
                new Sample(sample.operation(), sample.page(), sample.heading(), sample.line(), List.of(steps)),
                scenario.style(),
                scenario.urls(),
                scenario.channels(),
                scenario.statuses());
    }

    private ReplayReport lift() {
        return Replay.of(LIFT)
                .member("result", MemberKind.ID)
                .timeout(Duration.ofSeconds(5))
                .against(LiveServer.at(server.webSocket()));
    }

    private static ReplayReport where(URI uri) {
        return Replay.of(WHERE).timeout(Duration.ofSeconds(5)).against(LiveServer.at(uri));
    }

    private LiveServer http() {
        return LiveServer.at(server.http());
    }

    private static List<String> answers(JsonNode request) {
        return switch (request.get("method").stringValue()) {
            case "yard.lift" -> List.of(result(request, "\"live-9\""), LIFTED);
            case "yard.stop" -> List.of(failure(request));
            case "yard.where" -> List.of(result(request, "[\"0x1c\",7.50,null]"));
            default -> List.of();
        };
    }

    private static String result(JsonNode request, String result) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":" + result + "}";
    }

    private static String failure(JsonNode request) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                + ",\"error\":{\"code\":-32010,\"message\":\"The job is done.\"}}";
    }
}
