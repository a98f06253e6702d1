package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A server that plays Sample 2 of the SwapCalls page with its own ids. Tests can change single steps.
 *
 * @param <S> what sends the notifications
 */
public final class VoiceServer<S extends PushServer> implements AutoCloseable {
    public static final Scenario SAMPLE_2 = ApiModel.load(VoiceDispatcher.class).scenario("SwapCalls", "Sample 2");
    static final String FIRST_CALL = "013V08JRL498H1OI04000VTAES00000R";
    static final String SECOND_CALL = "013V08JRL498H1OI04000VTAES00000S";
    static final String LIVE_FIRST_CALL = "7d4c9a11";
    static final String LIVE_SECOND_CALL = "b20e55f8";

    private final S server;
    private final Map<Integer, UnaryOperator<String>> changes = new HashMap<>();
    private final Deque<PushServer.Reply> replies = new ArrayDeque<>();

    private VoiceServer(S server) {
        this.server = server;
        server.operations(this::operation);
        // The server is consistent where the page is not.
        changes.put(2, json -> json.replace("\"calls/", "\"/calls/"));
    }

    /** Lets a server play. */
    public static <S extends PushServer> VoiceServer<S> on(S server) {
        return new VoiceServer<>(server);
    }

    public S server() {
        return server;
    }

    /** Changes a step's notification. An empty text sends nothing. */
    public VoiceServer<S> at(int step, UnaryOperator<String> change) {
        changes.merge(step, change, (before, then) -> json -> then.apply(before.apply(json)));
        return this;
    }

    /** Sets the response to the next request. */
    public VoiceServer<S> answer(int status, String body) {
        replies.add(new PushServer.Reply(status, Map.of(), body));
        return this;
    }

    /** Returns the replay as a user would write it. */
    public Replay replay() {
        return Replay.of(SAMPLE_2)
                .timeout(Duration.ofSeconds(5))
                .stimulus(1, "phone 5000 dials 5005", session -> send(1))
                .stimulus(
                        2,
                        "we answer",
                        session ->
                                session.send("POST", "api/v2/me/calls/" + FIRST_CALL, "{\"operationName\":\"Answer\"}"))
                .stimulus(7, "phone 5001 answers", session -> send(7))
                .accept(2, "data.call.path", "the page leaves out the leading slash that all others have");
    }

    public LiveServer live() {
        return server.live();
    }

    public ReplayReport run() {
        return run(live());
    }

    public ReplayReport run(LiveServer live) {
        return replay().against(live);
    }

    private PushServer.Reply operation(PushServer.Received request) {
        String operation = request.body().replaceAll(".*\"operationName\":\"(\\w+)\".*", "$1");
        switch (operation) {
            case "Answer" -> send(2);
            case "Hold" -> send(4);
            case "Dial" -> send(6);
            case "SwapCalls" -> {
                send(9);
                send(10);
            }
            default -> throw new IllegalArgumentException(operation);
        }
        PushServer.Reply reply = operation.equals("Answer") ? null : replies.poll();
        return reply == null ? PushServer.Reply.ok("{\"statusCode\":0}") : reply;
    }

    /** Sends a step's notification as the page shows it, with live ids and another host. */
    private void send(int number) {
        Step step = SAMPLE_2.steps().get(number - 1);
        String json = changes.getOrDefault(number, UnaryOperator.identity())
                .apply(live(step.body().read().value().toString()));
        for (String envelope : json.lines().toList()) {
            JsonNode message = JsonReader.read(envelope);
            server.send(
                    message.get("channel").stringValue(), message.get("data").toString());
        }
    }

    static String live(String json) {
        return json.replace(FIRST_CALL, LIVE_FIRST_CALL)
                .replace(SECOND_CALL, LIVE_SECOND_CALL)
                .replace("0071023821aec01b", "c1")
                .replace("0071023821aec01c", "c2")
                .replace("efe1ab32-53f9-43ce-b65e-5768c61f7d4a", "dev1ce")
                .replace("127.0.0.1:8080", "voice.example:9090");
    }

    public List<PushServer.Received> received() {
        return server.received();
    }

    @Override
    public void close() {
        server.close();
    }
}
