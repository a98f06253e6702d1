package dev.verbatim.sample.switchboard;

import java.util.Map;
import java.util.Optional;

/** How a user hands a call over to somebody else. */
public final class Transfers {
    private final SwitchboardContext context;
    private final Consultations consulting;

    Transfers(SwitchboardContext context) {
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
     * Brings the parties of two calls together, and ends both for the user.
     *
     * @param active the one of the two calls that is not on hold
     * @param consult the consult call, where there is doubt about it
     * @throws CallRefusedException when there are no two such calls, or their data together is too much
     */
    public void complete(Call active, Optional<Call> consult) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            Consultation calls = Consultations.find(active, consult);
            Connection connection = calls.original().connection();
            Connection consulted = calls.consult().connection();
            UserData joined = connection.userData().joined(consulted.userData());
            transition.release(calls.consult(), consulted.others(calls.consult()));
            transition.release(calls.original(), connection.others(calls.original()));
            connection.absorb(consulted, joined);
            transition.tell(connection.parties(), CallChange.PARTICIPANTS);
        }
    }

    /**
     * Makes somebody's phone ring in place of the user's call, which ends.
     *
     * @param userData goes over the call's own data
     * @throws CallRefusedException when nobody would be on the phone, or the number cannot be called
     */
    public void singleStep(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            Consultations.requireConnected(transition, call);
            Call invited = consulting.invite(call, phoneNumber, userData);
            Connection connection = call.connection();
            transition.release(call, connection.others(call));
            transition.begin(invited);
            transition.tell(connection.others(invited), CallChange.PARTICIPANTS);
        }
    }
}
