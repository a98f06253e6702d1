package dev.verbatim.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agent who sends random operations, one after the other, and remembers what was accepted. A request without an answer is sent again
 * only if that cannot do harm.
 */
final class Agent {
    static final JsonMapper JSON = new JsonMapper();
    private static final int NOT_RETRIEVED = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final String name;
    private final String authorization;
    private final URI server;
    private final int agents;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The user data that was accepted, by call. */
    private final Map<String, Map<String, String>> attached = new HashMap<>();
    /** The last reason for not being ready that was accepted; empty if the agent is ready, {@code null} if nobody knows. */
    private String reason = "";

    private int marks;
    volatile int accepted;
    volatile int refused;
    volatile int unavailable;
    volatile int unknown;

    /** @param server the balancer */
    Agent(URI server, int number, int agents, long seed) {
        this.server = server;
        this.name = ServerProgram.name(number);
        this.agents = agents;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + ServerProgram.password(number)).getBytes(StandardCharsets.UTF_8));
        this.random = new Random(seed * 31 + number);
    }

    String authorization() {
        return authorization;
    }

    /** Sends one random operation. */
    void act() throws InterruptedException {
        try {
            JsonNode calls = read(server, "calls");
            if (calls.isEmpty() || calls.size() < 3 && random.nextInt(4) == 0) {
                dial();
            } else if (random.nextInt(10) == 0) {
                changeReadiness();
            } else {
                onCall(calls.get(random.nextInt(calls.size())), calls);
            }
        } catch (IOException unreadable) {
            unavailable++;
        }
    }

    private void dial() throws IOException, InterruptedException {
        dial(ServerProgram.number(random.nextInt(agents)));
    }

    /** Calls a number. */
    void dial(String phoneNumber) throws IOException, InterruptedException {
        ObjectNode body = request("Dial");
        body.putObject("destination").put("phoneNumber", phoneNumber);
        send("devices/" + device().path("id").asString() + "/calls", body);
    }

    /** Makes the agent ready or not ready, with a reason that was never given before. */
    void changeReadiness() throws IOException, InterruptedException {
        JsonNode device = device();
        boolean wasReady =
                device.path("userState").path("state").asString("Ready").equals("Ready");
        ObjectNode body = request(wasReady ? "NotReady" : "Ready");
        String given = wasReady ? "r" + name + "-" + ++marks : "";
        if (wasReady) {
            body.put("reasonCode", given);
        }
        switch (send("devices/" + device.path("id").asString(), body)) {
            case ACCEPTED -> reason = given;
            case UNKNOWN -> reason = null;
            default -> {}
        }
    }

    /** Becomes not ready for a new reason, which is returned; tries until a time has passed. */
    String mark(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            try {
                changeReadiness();
                if (reason != null && !reason.isEmpty()) {
                    return reason;
                }
            } catch (IOException unavailableYet) {
                unavailable++;
            }
        }
        throw new AssertionError(name + " cannot change its state for " + millis + " ms");
    }

    private void onCall(JsonNode call, JsonNode calls) throws IOException, InterruptedException {
        List<String> announced = new ArrayList<>();
        call.path("capabilities").forEach(capability -> announced.add(capability.asString()));
        if (announced.isEmpty()) {
            return;
        }
        String operation = announced.get(random.nextInt(announced.size()));
        ObjectNode body = request(operation);
        String id = call.path("id").asString();
        Map<String, String> data = new HashMap<>();
        switch (operation) {
            case "SwapCalls" ->
                body.put(
                        "otherCallUri",
                        "/api/v2/me/calls/"
                                + calls.get(random.nextInt(calls.size()))
                                        .path("id")
                                        .asString());
            case "InitiateTransfer", "InitiateConference", "SingleStepTransfer", "SingleStepConference" ->
                body.putObject("destination").put("phoneNumber", ServerProgram.number(random.nextInt(agents)));
            case "RemoveParticipantFromConference" ->
                body.put(
                        "participant",
                        call.path("participants").path(0).path("phoneNumber").asString());
            case "SendDtmf" -> body.put("digits", "12#");
            case "AttachUserData", "UpdateUserData" -> {
                data.put(name + "-" + ++marks, "v" + marks);
                data.forEach(body.putObject("userData")::put);
            }
            case "DeleteUserData", "DeleteUserDataPair" -> {
                // What was accepted stays, so that it can be looked for.
                return;
            }
            default -> {}
        }
        if (send("calls/" + id, body) == Outcome.ACCEPTED) {
            attached.computeIfAbsent(id, key -> new HashMap<>()).putAll(data);
        }
    }

    /** Answers the only call. */
    void answer() throws IOException, InterruptedException {
        send("calls/" + read(server, "calls").get(0).path("id").asString(), request("Answer"));
    }

    /** Holds the only call. */
    void hold() throws IOException, InterruptedException {
        send("calls/" + read(server, "calls").get(0).path("id").asString(), request("Hold"));
    }

    /** Swaps two calls, and returns how many microseconds that took. */
    long swap() throws IOException, InterruptedException {
        JsonNode calls = read(server, "calls");
        for (JsonNode call : calls) {
            for (JsonNode capability : call.path("capabilities")) {
                if (capability.asString().equals("SwapCalls")) {
                    return swap(call, calls.get(call == calls.get(0) ? 1 : 0));
                }
            }
        }
        throw new AssertionError("no call of " + name + " can be swapped: " + calls);
    }

    private long swap(JsonNode call, JsonNode other) throws InterruptedException {
        ObjectNode body = request("SwapCalls")
                .put("otherCallUri", "/api/v2/me/calls/" + other.path("id").asString());
        long begin = System.nanoTime();
        Outcome outcome = send("calls/" + call.path("id").asString(), body);
        long nanos = System.nanoTime() - begin;
        if (outcome != Outcome.ACCEPTED) {
            throw new AssertionError("a SwapCalls of " + name + " was not accepted");
        }
        return nanos / 1_000;
    }

    private static ObjectNode request(String operation) {
        return JSON.createObjectNode().put("operationName", operation);
    }

    private JsonNode device() throws IOException, InterruptedException {
        return read(server, "devices").get(0);
    }

    /** Reads the agent's calls or devices at a server. */
    JsonNode read(URI from, String what) throws IOException, InterruptedException {
        return read(from, what, PATIENCE);
    }

    private JsonNode read(URI from, String what, Duration patience) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(to(from, what).timeout(patience).GET().build(), HttpResponse.BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (json.path("statusCode").asInt(-1) != 0) {
            throw new IOException(what + " of " + name + " cannot be read: " + answer.body());
        }
        return json.path(what);
    }

    /** Sends a request whose outcome is counted. */
    private Outcome send(String path, ObjectNode body) throws InterruptedException {
        HttpRequest request = to(server, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = JSON.readTree(answer.body()).path("statusCode").asInt(-1);
            if (status == 0) {
                accepted++;
                return Outcome.ACCEPTED;
            }
            if (status == 2 || status == 6 || status == 10 || status == 19) {
                refused++;
                return Outcome.REFUSED;
            }
            if (answer.body().contains("not known")) {
                unknown++;
                return Outcome.UNKNOWN;
            }
            unavailable++;
            return Outcome.UNAVAILABLE;
        } catch (IOException lost) {
            unknown++;
            return Outcome.UNKNOWN;
        }
    }

    private HttpRequest.Builder to(URI where, String path) {
        return HttpRequest.newBuilder(where.resolve("/api/v2/me/" + path))
                .header("Authorization", authorization)
                .timeout(PATIENCE);
    }

    /** Returns what was accepted and is not there. */
    List<String> lost(URI node) throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (JsonNode call : read(node, "calls")) {
            String id = call.path("id").asString();
            attached.getOrDefault(id, Map.of()).forEach((key, value) -> {
                if (!call.path("userData").path(key).asString("").equals(value)) {
                    lost.add(name + " has attached " + key + " to " + id + ", which is not there: "
                            + call.path("userData"));
                }
            });
        }
        String there = read(node, "devices").path(0).toString();
        if (reason != null && !reason.isEmpty() && !there.contains("\"" + reason + "\"")) {
            lost.add(name + " is not ready for the reason " + reason + ", which is not there: " + there);
        }
        return lost;
    }

    /** Waits until something can be read, with attempts of two seconds at whatever node the balancer chooses. */
    void awaitAnswer(long millis) throws InterruptedException {
        awaitAnswer(server, millis);
    }

    /** Waits until something can be read at a server, with attempts of two seconds. */
    void awaitAnswer(URI from, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            try {
                read(from, "calls", Duration.ofSeconds(2));
                return;
            } catch (IOException unavailableYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(name + " cannot read calls after " + millis + " ms", unavailableYet);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Waits until a server says that the calls cannot be read now. */
    void awaitRefusal(URI from, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            try {
                HttpResponse<String> answer =
                        http.send(to(from, "calls").GET().build(), HttpResponse.BodyHandlers.ofString());
                if (JSON.readTree(answer.body()).path("statusCode").asInt(-1) == NOT_RETRIEVED) {
                    return;
                }
            } catch (IOException noAnswer) {
                // As with one that is not a refusal.
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(from + " does not refuse after " + millis + " ms");
            }
        }
    }

    private enum Outcome {
        ACCEPTED,
        REFUSED,
        UNAVAILABLE,
        UNKNOWN
    }
}
