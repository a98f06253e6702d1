package dev.verbatim.sample.random;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Generates the next request of an agent: mostly possible ones, often impossible ones. */
final class RandomRequests {
    private static final List<String> CALL_OPERATIONS = List.of(
            ("Answer Hangup Hold Retrieve SwapCalls SendDtmf InitiateTransfer CompleteTransfer SingleStepTransfer"
                            + " InitiateConference CompleteConference SingleStepConference RemoveParticipantFromConference"
                            + " AttachUserData UpdateUserData DeleteUserData DeleteUserDataPair MuteCall UnmuteCall"
                            + " StartCallRecording PauseCallRecording ResumeCallRecording StopCallRecording")
                    .split(" "));
    private static final List<String> DEVICE_OPERATIONS =
            List.of("Ready NotReady DoNotDisturbOn DoNotDisturbOff ForwardCallsOn ForwardCallsOff".split(" "));

    private final Random random;
    private final List<String> numbers;

    /** @param numbers those of all phones */
    RandomRequests(Random random, List<String> numbers) {
        this.random = random;
        this.numbers = numbers;
    }

    /** Generates the next request of an agent with these calls and devices. */
    Request next(String agent, List<CallView> calls, JsonNode devices) {
        int choice = random.nextInt(100);
        JsonNode device = devices.get(random.nextInt(devices.size()));
        if (choice < 4) {
            return onDevice(agent, device, pick(DEVICE_OPERATIONS));
        }
        if (choice < 10) {
            // Switches settings off again soon, because somebody must be reachable.
            String off = device.has("forwardTo") ? "ForwardCallsOff" : "DoNotDisturbOff";
            return onDevice(agent, device, off);
        }
        if (calls.isEmpty() || choice < 22 && calls.size() < 4) {
            return dial(agent, device);
        }
        CallView call = pick(calls);
        return fill(Request.onCall(call, operation(call)), calls);
    }

    private String operation(CallView call) {
        List<String> candidates =
                call.announced().isEmpty() || random.nextInt(3) == 0 ? CALL_OPERATIONS : call.announced();
        String operation = pick(candidates);
        // User data can be changed in any state, so these operations are chosen less often.
        return operation.contains("UserData") && random.nextInt(4) > 0 ? pick(candidates) : operation;
    }

    private Request dial(String agent, JsonNode device) {
        Request dial = Request.onDevice(
                agent, "Dial", "/api/v2/me/devices/" + device.path("id").asString() + "/calls");
        dial.body().putObject("destination").put("phoneNumber", number());
        return maybeData(dial);
    }

    private Request onDevice(String agent, JsonNode device, String operation) {
        Request request = Request.onDevice(
                agent, operation, "/api/v2/me/devices/" + device.path("id").asString());
        if (operation.equals("ForwardCallsOn")) {
            request.body().put("destination", number());
        }
        return request;
    }

    private Request fill(Request request, List<CallView> calls) {
        ObjectNode body = request.body();
        switch (request.operation()) {
            case "SwapCalls" ->
                body.put("otherCallUri", "/api/v2/me/calls/" + pick(calls).id());
            case "CompleteTransfer", "CompleteConference" -> {
                if (random.nextBoolean()) {
                    body.put("consultCallUri", "/api/v2/me/calls/" + pick(calls).id());
                }
            }
            case "InitiateTransfer", "InitiateConference", "SingleStepTransfer", "SingleStepConference" -> {
                body.putObject("destination").put("phoneNumber", number());
                maybeData(request);
            }
            case "RemoveParticipantFromConference" ->
                body.put(
                        "participant",
                        random.nextInt(4) == 0
                                ? number()
                                : pick(request.target().others()));
            case "SendDtmf" -> body.put("digits", random.nextInt(5) == 0 ? "call me" : "12#");
            case "AttachUserData", "UpdateUserData" -> data(body);
            case "DeleteUserDataPair" -> body.put("key", key());
            default -> {}
        }
        return request;
    }

    private Request maybeData(Request request) {
        if (random.nextInt(3) == 0) {
            data(request.body());
        }
        return request;
    }

    private void data(ObjectNode body) {
        body.putObject("userData").put(key(), "v" + random.nextInt(10));
    }

    private String key() {
        return "k" + random.nextInt(3);
    }

    private String number() {
        return random.nextInt(25) == 0 ? "9999" : pick(numbers);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
