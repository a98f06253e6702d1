package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.Map;
import java.util.Optional;

/** The operations that create conferences, add parties and remove them. */
public final class Conferences {
    private final SwitchboardContext context;
    private final Consultations consulting;

    Conferences(SwitchboardContext context) {
        this.context = context;
        this.consulting = new Consultations(context);
    }

    /**
     * Starts a consult call about a call, and puts that call on hold.
     *
     * @param userData is merged into the original call's data for the new call
     * @return the user's consult call
     * @throws CallRefusedException if the call is not connected or the number cannot be called
     */
    public Call initiate(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        return consulting.initiate(call, phoneNumber, userData);
    }

    /**
     * Joins the parties of two calls of the user into a conference. The consult call ends, and the other call becomes
     * established.
     *
     * @param active the established call of the two, which is not on hold
     * @param consult the consult call; if absent, it is determined from the calls
     * @throws CallRefusedException if there are no two such calls, or their merged data exceeds the limits
     */
    public void complete(Call active, Optional<Call> consult) throws CallRefusedException {
        try (Transition transition = consulting.beginJoining(active, consult)) {
            transition.require(active, CallState.ESTABLISHED);
            Consultation calls = consulting.find(active, consult);
            Call original = calls.original();
            Connection consulted = calls.consult().connection();
            UserData data = original.userData().joined(consulted.userData());
            transition.parties().release(calls.consult(), consulted);
            Connection moved = consulted.without(calls.consult().id());
            Connection all =
                    original.connection().userData(data).absorbing(moved).hostedBy(original.id());
            transition.parties().join(all, moved);
            transition.unhold(original);
            transition.tell(original.others(), CallChange.PARTICIPANTS);
            transition.commit();
        }
    }

    /**
     * Calls somebody, who joins the call by answering.
     *
     * @param userData is merged into the call's data
     * @throws CallRefusedException if the call is not connected or the number cannot be called
     */
    public void singleStep(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = consulting.beginInvitation(call, phoneNumber)) {
            Device to = consulting.find(call, phoneNumber);
            UserData data = call.userData().updated(userData);
            transition.tell(call, CallChange.PARTICIPANTS);
            transition.tell(call.others(), CallChange.PARTICIPANTS);
            transition
                    .parties()
                    .begin(call.connection().userData(data).hostedBy(call.id()), to, phoneNumber, true, null);
            transition.commit();
        }
    }

    /**
     * Removes another party from the conference.
     *
     * @param call the call of the user who created the conference
     * @param phoneNumber the number of the other party's device
     * @throws CallRefusedException if the user did not create this conference, or no participant has the number
     */
    public void remove(Call call, String phoneNumber) throws CallRefusedException {
        try (Transition transition = context.begin(call)) {
            transition.require(call.isConferenceHost(), "call " + call.id() + " is not a conference of this user");
            Call removed = call.others().stream()
                    .filter(other -> other.device().phoneNumber().equals(phoneNumber))
                    .findFirst()
                    .orElseThrow(() -> new CallRefusedException(
                            Reason.UNKNOWN_NUMBER, "no participant of the call has this number"));
            transition.parties().leave(removed);
            transition.commit();
        }
    }
}
