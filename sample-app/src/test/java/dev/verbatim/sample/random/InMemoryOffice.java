package dev.verbatim.sample.random;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.OperationResponse;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.state.MemoryStore;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agents who use the API without a network. The first two have two phones, the others one. */
final class InMemoryOffice {
    static final JsonMapper JSON = new JsonMapper();

    private static final URI BASE = URI.create("http://127.0.0.1:8080");
    private static final Set<String> FEATURES = Set.of("api-voice", "api-voice-recording");

    final List<String> agents;
    final List<String> numbers;
    final SteppingClock clock = new SteppingClock();
    final MemoryStore store = new MemoryStore();
    final Switchboard switchboard;
    /** Steps that have no agent in common are notified at once. The locks of the agents are enough for the order of each. */
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());

    private final Router router;
    private final VoiceResources resources;

    InMemoryOffice(int agents, long seed) {
        this.agents = IntStream.range(0, agents).mapToObj(agent -> "a" + agent).toList();
        this.numbers =
                IntStream.range(5000, 5002 + agents).mapToObj(String::valueOf).toList();
        Ids ids = Ids.from(new Random(seed));
        Coverage coverage = Coverage.of(VoiceDispatcher.class);
        switchboard = new Switchboard(
                store, directory(), clock, ids, new VoiceNotifications(coverage.sink(this::hear), BASE));
        router = Router.of(VoiceApi.dispatcher(switchboard, coverage.observer()));
        resources = new VoiceResources(switchboard, BASE);
    }

    /** Half of them can mute, and half can record. */
    private Directory directory() {
        List<Set<PhoneService>> services = List.of(
                Set.of(),
                Set.of(PhoneService.MUTING),
                Set.of(PhoneService.RECORDING),
                Set.of(PhoneService.MUTING, PhoneService.RECORDING));
        Directory.Builder directory = Directory.builder();
        for (int agent = 0; agent < agents.size(); agent++) {
            String first = numbers.get(agent);
            String second = agent < 2 ? numbers.get(agents.size() + agent) : first;
            directory.user(
                    agents.get(agent),
                    services.get(agent % services.size()),
                    Stream.of(first, second).distinct().toArray(String[]::new));
        }
        return directory.build();
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
        for (String agent : agents) {
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

    /** Returns the number of the agent's first phone. */
    String numberOf(String agent) {
        return numbers.get(agents.indexOf(agent));
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
