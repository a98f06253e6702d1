package dev.verbatim.sample.switchboard;

import java.util.Map;
import java.util.Optional;

/** The operations that transfer a call to another user. */
public final class Transfers {
    private final SwitchboardContext context;
    private final Consultations consulting;

    Transfers(SwitchboardContext context) {
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
     * Connects the parties of two calls, and ends both calls for the user.
     *
     * @param active the call of the two that is not on hold
     * @param consult the consult call; if absent, it is determined from the calls
     * @throws CallRefusedException if there are no two such calls, or their merged data exceeds the limits
     */
    public void complete(Call active, Optional<Call> consult) throws CallRefusedException {
        try (Transition transition = consulting.beginJoining(active, consult)) {
            Consultation calls = consulting.find(active, consult);
            Call original = calls.original();
            Connection consulted = calls.consult().connection();
            Connection connection =
                    original.connection().userData(original.userData().joined(consulted.userData()));
            transition.parties().release(calls.consult(), consulted);
            transition.parties().release(original, connection);
            Connection moved = consulted.without(calls.consult().id());
            Connection all = connection.without(original.id()).absorbing(moved);
            transition.parties().join(all, moved);
            transition.tell(context.calls().of(all), CallChange.PARTICIPANTS);
            transition.commit();
        }
    }

    /**
     * Calls somebody in place of the user, whose call ends.
     *
     * @param userData is merged into the call's data
     * @throws CallRefusedException if no party would remain connected, or the number cannot be called
     */
    public void singleStep(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = consulting.beginInvitation(call, phoneNumber)) {
            Device to = consulting.find(call, phoneNumber);
            Connection connection = call.connection().userData(call.userData().updated(userData));
            transition.parties().release(call, connection);
            Call invited = transition.parties().begin(connection.without(call.id()), to, phoneNumber, true, null);
            transition.tell(invited.others(), CallChange.PARTICIPANTS);
            transition.commit();
        }
    }
}
