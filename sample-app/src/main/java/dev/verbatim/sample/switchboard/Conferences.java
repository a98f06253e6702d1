package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.Map;
import java.util.Optional;

/** How more than two parties come to talk to each other, and fewer again. */
public final class Conferences {
    private final SwitchboardContext context;
    private final Consultations consulting;

    Conferences(SwitchboardContext context) {
        this.context = context;
        this.consulting = new Consultations(context);
    }

    /**
     * Calls somebody about a call, which goes on hold.
     *
     * @param userData goes over the call's own data, which the new call has too
     * @return the user's call to the one consulted
     * @throws CallRefusedException when the call is not connected, or the number cannot be called
     */
    public Call initiate(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        return consulting.initiate(call, phoneNumber, userData);
    }

    /**
     * Brings the parties of two calls and the user together; the consult call ends, the other one is established.
     *
     * @param active the one of the two calls that is not on hold, and is established
     * @param consult the consult call, where there is doubt about it
     * @throws CallRefusedException when there are no two such calls, or their data together is too much
     */
    public void complete(Call active, Optional<Call> consult) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            transition.require(active, CallState.ESTABLISHED);
            Consultation calls = Consultations.find(active, consult);
            Call original = calls.original();
            Connection connection = original.connection();
            Connection consulted = calls.consult().connection();
            UserData joined = connection.userData().joined(consulted.userData());
            transition.release(calls.consult(), consulted.others(calls.consult()));
            connection.absorb(consulted, joined);
            connection.host(original);
            transition.unhold(original);
            transition.tell(connection.others(original), CallChange.PARTICIPANTS);
        }
    }

    /**
     * Makes somebody's phone ring, who joins the call by answering.
     *
     * @param userData goes over the call's own data
     * @throws CallRefusedException when the call is not connected, or the number cannot be called
     */
    public void singleStep(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            Consultations.requireConnected(transition, call);
            Call invited = consulting.invite(call, phoneNumber, userData);
            Connection connection = call.connection();
            connection.host(call);
            transition.tell(call, CallChange.PARTICIPANTS);
            transition.tell(connection.others(call), CallChange.PARTICIPANTS);
            transition.begin(invited);
        }
    }

    /**
     * Ends the call of another party.
     *
     * @param call that of the user who made the conference
     * @param phoneNumber that of the other party's device
     * @throws CallRefusedException when this is no such call, or nobody with the number takes part
     */
    public void remove(Call call, String phoneNumber) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            transition.require(call.isConferenceHost(), "call " + call.id() + " is no conference of this user");
            Call removed = call.others().stream()
                    .filter(other -> other.device().phoneNumber().equals(phoneNumber))
                    .findFirst()
                    .orElseThrow(() -> new CallRefusedException(
                            Reason.UNKNOWN_NUMBER, "nobody with this number takes part in the call"));
            transition.leave(removed);
        }
    }
}
