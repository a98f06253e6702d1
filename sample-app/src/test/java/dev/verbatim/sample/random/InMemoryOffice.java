package dev.verbatim.sample.random;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import dev.verbatim.sample.switchboard.Directory;
import dev.verbatim.sample.switchboard.Ids;
import dev.verbatim.sample.switchboard.PhoneService;
import dev.verbatim.sample.switchboard.SteppingClock;
import dev.verbatim.sample.switchboard.Switchboard;
import dev.verbatim.sample.voice.VoiceApi;
import dev.verbatim.sample.voice.VoiceDispatcher;
import dev.verbatim.sample.voice.VoiceNotifications;
import dev.verbatim.sample.voice.VoiceResources;
import dev.verbatim.testkit.coverage.Coverage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Eight agents with ten phones, who use the API without a network. */
final class InMemoryOffice {
    static final JsonMapper JSON = new JsonMapper();
    static final List<String> NUMBERS =
            List.of("5000", "5001", "5002", "5003", "5004", "5005", "5006", "5007", "5008", "5009");
    static final List<String> AGENTS = List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7");

    private static final URI BASE = URI.create("http://127.0.0.1:8080");
    private static final Set<String> FEATURES = Set.of("api-voice", "api-voice-recording");

    final SteppingClock clock = new SteppingClock();
    final Switchboard switchboard;
    /** Not synchronised, because the switchboard's lock must be enough. */
    private final List<Heard> heard = new ArrayList<>();

    private final Router router;
    private final VoiceResources resources;

    InMemoryOffice(long seed) {
        Ids ids = Ids.from(new Random(seed));
        Coverage coverage = Coverage.of(VoiceDispatcher.class);
        switchboard =
                new Switchboard(directory(ids), clock, ids, new VoiceNotifications(coverage.sink(this::hear), BASE));
        router = Router.of(VoiceApi.dispatcher(switchboard, coverage.observer()));
        resources = new VoiceResources(switchboard, BASE);
    }

    /** The first two agents have two phones. Four can mute, and four can record. */
    private static Directory directory(Ids ids) {
        return Directory.builder(ids)
                .user("a0", "5000", "5008")
                .user("a1", Set.of(PhoneService.MUTING), "5001", "5009")
                .user("a2", Set.of(PhoneService.RECORDING), "5002")
                .user("a3", Set.of(PhoneService.MUTING, PhoneService.RECORDING), "5003")
                .user("a4", "5004")
                .user("a5", Set.of(PhoneService.MUTING), "5005")
                .user("a6", Set.of(PhoneService.RECORDING), "5006")
                .user("a7", Set.of(PhoneService.MUTING, PhoneService.RECORDING), "5007")
                .build();
    }

    /** Sends a request and returns the status code. */
    int send(Request request) {
        byte[] body = request.body().toString().getBytes(StandardCharsets.UTF_8);
        return router.dispatch("POST", request.path(), body, caller(request.agent()))
                .status()
                .code();
    }

    /** Returns the notifications since the last call. No operation may run meanwhile. */
    List<Heard> heard() {
        List<Heard> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /** Reads the calls and devices of all agents. No operation may run meanwhile. */
    UserViews views() {
        Map<String, List<CallView>> calls = new LinkedHashMap<>();
        Map<String, JsonNode> devices = new LinkedHashMap<>();
        for (String agent : AGENTS) {
            calls.put(agent, calls(agent));
            devices.put(agent, devices(agent));
        }
        return UserViews.of(calls, devices);
    }

    /** What one agent reads. */
    List<CallView> calls(String agent) {
        return read(resources.calls(caller(agent)), "calls")
                .valueStream()
                .map(call -> new CallView(agent, call))
                .toList();
    }

    /** What one agent reads. */
    JsonNode devices(String agent) {
        return read(resources.devices(caller(agent)), "devices");
    }

    private void hear(String user, NotificationMessage message) {
        heard.add(new Heard(user, JSON.readTree(message.dataToJson())));
    }

    private static JsonNode read(OperationResponse answer, String member) {
        return JSON.readTree(answer.body()).path(member);
    }

    private static Caller caller(String agent) {
        return new Caller() {
            @Override
            public String name() {
                return agent;
            }

            @Override
            public Set<String> features() {
                return FEATURES;
            }
        };
    }

    /** A notification and its user. */
    record Heard(String user, JsonNode data) {
        boolean isAboutCall() {
            return data.has("call");
        }

        CallView call() {
            return new CallView(user, data.path("call"));
        }

        String type() {
            return data.path("notificationType").asString("DeviceStateChangeMessage");
        }

        /** Returns the notification in short form: user, type, call and state. */
        @Override
        public String toString() {
            return isAboutCall() ? user + " " + type() + " " + call().id() + " " + call().state() : user + " " + type();
        }
    }
}
