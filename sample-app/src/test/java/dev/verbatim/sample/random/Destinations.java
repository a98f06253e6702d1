package dev.verbatim.sample.random;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds where a call to a number goes, according to the pages of Dial, ForwardCallsOn and DoNotDisturbOn. */
record Destinations(UserViews views) {
    /**
     * Returns the status code with which a call to a number is refused; 0 if it is accepted.
     *
     * @param call the call to which the number is invited, or about which it is consulted; {@code null} for none
     */
    int refusal(String caller, CallView call, String number) {
        if (!views.numbers().containsValue(number)) {
            return 6;
        }
        String dialed = views.userOf(number);
        if (dialed.equals(caller) || takesPart(call, dialed)) {
            return 10;
        }
        String target = target(number);
        if (target.isEmpty() || isBusy(target)) {
            return 19;
        }
        String user = views.userOf(target);
        return user.equals(caller) || takesPart(call, user) ? 19 : 0;
    }

    /** Returns the number of the phone that rings; empty if the forwarding is circular. */
    String target(String number) {
        Set<String> passed = new HashSet<>();
        String target = number;
        while (views.device(target).has("forwardTo")) {
            if (!passed.add(target)) {
                return "";
            }
            target = views.device(target).path("forwardTo").asString();
        }
        return target;
    }

    private boolean isBusy(String number) {
        JsonNode device = views.device(number);
        long lines = views.of(views.userOf(number)).stream()
                .filter(call -> views.numberOf(call).equals(number))
                .count();
        return device.path("doNotDisturb").asString().equals("On") || lines >= 8;
    }

    private boolean takesPart(CallView call, String user) {
        return call != null
                && views.others(call).stream().anyMatch(other -> other.user().equals(user));
    }
}
