package dev.verbatim.examples.desk;

import dev.verbatim.examples.desk.voice.CallStateChangeMessage;
import java.util.stream.Collectors;

/**
 * A call in the agent's list.
 *
 * @param number its number in the list, from 1 on; it stays the same for as long as the call exists
 * @param call as the server last announced it
 */
record LiveCall(int number, CallStateChangeMessage.Call call) {
    String id() {
        return call.id();
    }

    boolean can(String capability) {
        return call.capabilities().names().contains(capability);
    }

    /** The number, the other party, the state, and what can be done with it. */
    @Override
    public String toString() {
        String others = call.participants().stream()
                .map(CallStateChangeMessage.Call.Participant::formattedPhoneNumber)
                .collect(Collectors.joining(", "));
        String capabilities = String.join(" ", call.capabilities().names());
        return "%d  %-12s %-12s %s"
                .formatted(number, others, call.state(), capabilities)
                .stripTrailing();
    }
}
