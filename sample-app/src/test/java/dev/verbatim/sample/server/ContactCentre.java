package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.sample.server.limits.ServerLimits;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.sample.switchboard.Device;
import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.switchboard.PhoneService;
import dev.verbatim.sample.switchboard.SteppingClock;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.switchboard.User;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.cometd.CometdReceiver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A running server with the users of the pages: the agent on 5005, alice on 5000, bob on 5001, carol on 5006, whose phone can
 * be muted, and dave on 5008, who can record.
 */
final class ContactCentre implements AutoCloseable {
    private static final Set<String> FEATURES = Set.of(SampleServer.API_VOICE);
    private static final Set<String> RECORDING = Set.of(SampleServer.API_VOICE, SampleServer.API_VOICE_RECORDING);
    static final String PASSWORD = "correct horse: battery staple";

    final SteppingClock clock = new SteppingClock();
    final MemoryStore store = new MemoryStore();
    final SampleServer server;
    final Switchboard switchboard;
    final ApiUser agent;
    final ApiUser alice;
    final ApiUser bob;
    /** A user with a phone but without the feature for the API. */
    final ApiUser trainee;

    /** @param origins other sites that may use the API */
    ContactCentre(String... origins) throws IOException {
        this(Ids.unguessable(), origins);
    }

    /**
     * @param ids generates the ids of calls and devices
     * @param origins other sites that may use the API
     */
    ContactCentre(Ids ids, String... origins) throws IOException {
        server = SampleServer.builder(ids)
                .clock(clock)
                .state(store)
                .origins(origins)
                // Few iterations keep the tests fast.
                .limits(ServerLimits.DEFAULT.withRequestsPerSecond(100_000))
                .hashIterations(1_000)
                .user("agent", PASSWORD, FEATURES, "5005")
                .user("alice", PASSWORD, FEATURES, "5000")
                .user("bob", PASSWORD, FEATURES, "5001")
                .user("trainee", PASSWORD, Set.of("api-chat"), "5002")
                .user("prober", PASSWORD, FEATURES, "5999")
                .user("dave", PASSWORD, RECORDING, "5008")
                .phonesWith(PhoneService.MUTING)
                .user("carol", PASSWORD, FEATURES, "5006")
                .start();
        switchboard = server.switchboard();
        agent = user("agent");
        alice = user("alice");
        bob = user("bob");
        trainee = user("trainee");
    }

    /** Returns a client for a user. */
    ApiUser user(String name) {
        return new ApiUser(server.baseUri(), name, PASSWORD);
    }

    /** Returns the server for a user of the testkit, with notifications over CometD and a WebSocket. */
    LiveServer live(String name) {
        return LiveServer.at(server.baseUri())
                .notifications(CometdReceiver.webSocket("/api/v2/notifications"))
                .user(name, PASSWORD);
    }

    Device phone(String number) {
        return switchboard.directory().phone(number).orElseThrow();
    }

    /** Dials without using the API. Returns the ringing call of the other party. */
    Call ring(String from, String to) throws Exception {
        return switchboard.dial(phone(from), to, Map.of()).otherEnd();
    }

    /** Connects two phones. Returns the call of the party that was called. */
    Call connect(String from, String to) throws Exception {
        Call call = ring(from, to);
        switchboard.answer(call);
        return call;
    }

    /** Returns the only call of a user in this state. */
    Call call(ApiUser user, CallState state) {
        List<Call> calls = switchboard.calls(user.name()).stream()
                .filter(call -> call.state() == state)
                .toList();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    /** Ends all calls of a user. If the user's phone is ringing, the other party hangs up. */
    void hangUpAllCalls(String userName) throws Exception {
        for (Call call : switchboard.calls(userName)) {
            switchboard.hangup(call.state() == CallState.RINGING ? call.otherEnd() : call);
        }
    }

    /** Returns all calls of all users with their states. */
    Map<String, CallState> state() {
        Map<String, CallState> states = new TreeMap<>();
        for (User user : switchboard.directory().users()) {
            switchboard.calls(user.name()).forEach(call -> states.put(call.toString(), call.state()));
        }
        return states;
    }

    /**
     * Returns the notifications of a user since the last call. They arrive in order, so a call from the prober's phone marks the end
     * of all earlier ones.
     */
    List<JsonNode> heardSoFar(ApiUser user) throws Exception {
        Call probe = ring("5999", phoneNumber(user));
        List<JsonNode> heard = new ArrayList<>();
        JsonNode next = user.next();
        while (!isAbout(probe, next)) {
            heard.add(next);
            next = user.next();
        }
        switchboard.hangup(probe.otherEnd());
        assertThat(isAbout(probe, user.next())).isTrue();
        return heard;
    }

    void assertHeardNothing(ApiUser... users) throws Exception {
        for (ApiUser user : users) {
            assertThat(heardSoFar(user)).isEmpty();
        }
    }

    private static boolean isAbout(Call call, JsonNode notification) {
        return notification.at("/data/call/id").asString().equals(call.id());
    }

    private String phoneNumber(ApiUser user) {
        return switchboard
                .directory()
                .user(user.name())
                .orElseThrow()
                .devices()
                .get(0)
                .phoneNumber();
    }

    @Override
    public void close() {
        Stream.of(agent, alice, bob, trainee).forEach(ApiUser::close);
        server.close();
    }
}
