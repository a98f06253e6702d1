package dev.verbatim.sample.server;

import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallState;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.cometd.CometdReceiver;
import dev.verbatim.testkit.replay.Replay;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replays one sample of a page against a contact centre, after the setup that the sample assumes. */
final class SampleReplay {
    private static final Pattern RESOURCE = Pattern.compile("/?api/v2/me/(calls|devices)/([^/]+).*");

    final ContactCentre centre;
    private final Scenario scenario;
    private final Replay replay;
    private String user = "agent";

    SampleReplay(ContactCentre centre, Scenario scenario) {
        this.centre = centre;
        this.scenario = scenario;
        replay = Replay.of(scenario);
        documentedId("devices")
                .ifPresent(id -> replay.bind(id, centre.phone("5005").id()));
    }

    /** Lets another user than the agent send the requests and receive the notifications. */
    SampleReplay as(String name) {
        user = name;
        return this;
    }

    /** Binds the call in the path of the first request. */
    SampleReplay about(Call call) {
        replay.bind(documentedId("calls").orElseThrow(), call.id());
        return this;
    }

    /** Binds the call that a URI in a request names. */
    SampleReplay naming(String parameter, Call call) {
        Pattern uri = Pattern.compile("\"" + parameter + "\": \"[^\"]*/([^/\"]+)\"");
        String documented = scenario.steps().stream()
                .filter(Step.Request.class::isInstance)
                .map(step -> uri.matcher(((Step.Request) step).body().text()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
        replay.bind(documented, call.id());
        return this;
    }

    /** Performs an action right before a step, as described in the sample's prose. */
    SampleReplay before(int step, String what, Action action) {
        replay.stimulus(step, what, session -> action.run());
        return this;
    }

    /** Answers at the user's phone right before a step. */
    SampleReplay picksUp(int step, String userName) {
        return before(step, userName + " picks up", () -> centre.switchboard.answer(ringing(userName)));
    }

    /** Accepts a deviation, because the page cannot be changed. */
    SampleReplay accept(int step, String member, String reason) {
        replay.accept(step, member, reason);
        return this;
    }

    Call ringing(String userName) {
        return only(userName, CallState.RINGING);
    }

    Call established(String userName) {
        return only(userName, CallState.ESTABLISHED);
    }

    /** Calls the agent, who answers; returns the agent's call, with the data attached. */
    Call connected(String from, Map<String, String> userData) throws Exception {
        Call call = centre.connect(from, "5005");
        if (!userData.isEmpty()) {
            centre.switchboard.userDataOperations().attach(call, userData);
        }
        return call;
    }

    void replay() throws InterruptedException {
        ready().against(server().notifications(CometdReceiver.longPolling("/api/v2/notifications")))
                .assertAsDocumented();
    }

    /** Returns the replay, which can begin. */
    Replay ready() throws InterruptedException {
        // Notifications of the setup are not part of the sample.
        centre.server.flushNotifications();
        return replay.flush(session -> centre.server.flushNotifications());
    }

    /** Returns the server for the user of the sample. */
    LiveServer server() {
        return centre.live(user);
    }

    String user() {
        return user;
    }

    private Call only(String userName, CallState state) {
        return centre.call(centre.user(userName), state);
    }

    /** The id in the path of the first request, if it names such a resource. */
    private Optional<String> documentedId(String collection) {
        return scenario.steps().stream()
                .filter(Step.Request.class::isInstance)
                .map(step -> RESOURCE.matcher(((Step.Request) step).path()))
                .filter(Matcher::matches)
                .limit(1)
                .filter(path -> path.group(1).equals(collection))
                .map(path -> path.group(2))
                .findFirst();
    }

    /** An action outside the sample's requests. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
