package dev.verbatim.sample.random;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where a call to a number goes, as the pages of Dial, ForwardCallsOn and DoNotDisturbOn say. */
record Destinations(UserViews views) {
    /**
     * The status that a call to a number is refused with; 0 if it is not.
     *
     * @param call the call that whoever answers is to join, or about which they are called; {@code null} for none
     */
    int refusal(String caller, CallView call, String number) {
        if (!InMemoryOffice.NUMBERS.contains(number)) {
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

    /** The number of the phone that rings; empty if the call goes round in a circle. */
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
