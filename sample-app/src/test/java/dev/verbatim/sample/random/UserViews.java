package dev.verbatim.sample.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The calls and devices of all users, as they read them at one moment.
 *
 * @param calls those of each user, oldest first
 * @param devices those of each user
 * @param numbers of the devices, by id
 * @param parties of the connections, by connection and number
 */
record UserViews(
        Map<String, List<CallView>> calls,
        Map<String, JsonNode> devices,
        Map<String, String> numbers,
        Map<String, CallView> parties) {
    static UserViews of(Map<String, List<CallView>> calls, Map<String, JsonNode> devices) {
        Map<String, String> numbers = new HashMap<>();
        devices.values()
                .forEach(own -> own.forEach(device -> numbers.put(
                        device.path("id").asString(), device.path("phoneNumber").asString())));
        Map<String, CallView> parties = new HashMap<>();
        calls.values()
                .forEach(own ->
                        own.forEach(call -> parties.put(call.connId() + " " + numbers.get(call.deviceId()), call)));
        return new UserViews(calls, devices, numbers, parties);
    }

    Stream<CallView> all() {
        return calls.values().stream().flatMap(List::stream);
    }

    List<CallView> of(String user) {
        return calls.get(user);
    }

    /** Returns the call of the party with this number in a connection. */
    CallView party(String connId, String number) {
        CallView party = parties.get(connId + " " + number);
        if (party == null) {
            throw new AssertionError(number + " is not a party of " + connId);
        }
        return party;
    }

    /** Returns the other parties of a call, in the order in which they joined. */
    List<CallView> others(CallView call) {
        return call.others().stream()
                .map(number -> party(call.connId(), number))
                .toList();
    }

    /** Returns the user's calls that are neither on hold nor ringing. */
    Stream<CallView> active(String user) {
        return of(user).stream().filter(call -> call.is("Dialing", "Established"));
    }

    /** Returns whether another party has answered. */
    boolean isAnswered(CallView call) {
        return others(call).stream().anyMatch(other -> !other.is("Ringing"));
    }

    String numberOf(CallView call) {
        return numbers.get(call.deviceId());
    }

    JsonNode device(String number) {
        return devices.values().stream()
                .flatMap(JsonNode::valueStream)
                .filter(device -> device.path("phoneNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    String userOf(String number) {
        return devices.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .valueStream()
                        .anyMatch(
                                device -> device.path("phoneNumber").asString().equals(number)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
