package dev.verbatim.sample.demo;

import dev.verbatim.sample.server.SampleServer;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.client.NotificationReceiver;
import dev.verbatim.testkit.replay.Replay;
import dev.verbatim.testkit.replay.ReplayReport;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Sample 2 of the SwapCalls page: the agent on 5005, and the phones 5000 and 5001, which act without documented requests. */
final class SwapCallsReplay {
    static final String NOTIFICATIONS = "/api/v2/notifications";
    private static final String PASSWORD = "correct horse battery staple";
    private static final Set<String> FEATURES = Set.of(SampleServer.API_VOICE);

    private final SampleServer server;
    private final Switchboard switchboard;

    private SwapCallsReplay(SampleServer server) {
        this.server = server;
        switchboard = server.switchboard();
    }

    /** Returns the builder of a server that is only for one replay. */
    static SampleServer.Builder server() {
        // Fixed ids make each run print the same. The server stops before anybody could guess one.
        return SampleServer.builder(Ids.from(new Random(5005)));
    }

    /** Adds the users, starts the server, and replays the scenario against it. */
    static ReplayReport run(SampleServer.Builder builder, NotificationReceiver notifications) throws IOException {
        try (SampleServer server = builder.user("agent", PASSWORD, FEATURES, "5005")
                .user("alice", PASSWORD, FEATURES, "5000")
                .user("bob", PASSWORD, FEATURES, "5001")
                .start()) {
            return new SwapCallsReplay(server).replay(notifications);
        }
    }

    private ReplayReport replay(NotificationReceiver notifications) {
        Scenario scenario = ApiModel.load(VoiceDispatcher.class).scenario("SwapCalls", "Sample 2");
        return Replay.of(scenario)
                .stimulus(1, "phone 5000 dials 5005", session -> switchboard.dial(phone("5000"), "5005", Map.of()))
                .stimulus(
                        2,
                        "the agent sends Answer",
                        session -> session.send(
                                "POST",
                                "api/v2/me/calls/013V08JRL498H1OI04000VTAES00000R",
                                "{\"operationName\": \"Answer\"}"))
                .stimulus(7, "phone 5001 answers", session -> switchboard.answer(ringing("bob")))
                .accept(2, "data.call.path", "the page leaves out the leading slash that all others have")
                .flush(session -> server.flushNotifications())
                .against(LiveServer.at(server.baseUri())
                        .notifications(notifications)
                        .user("agent", PASSWORD));
    }

    private Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    private Call ringing(String userName) {
        return switchboard.calls(userName).stream()
                .filter(call -> call.state() == CallState.RINGING)
                .findFirst()
                .orElseThrow();
    }
}
