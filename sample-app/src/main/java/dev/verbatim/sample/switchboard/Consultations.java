package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.Map;
import java.util.Optional;

/** The steps that two-step transfers and conferences share: starting a consult call, and finding the two calls to join. */
final class Consultations {
    private final SwitchboardContext context;

    Consultations(SwitchboardContext context) {
        this.context = context;
    }

    /** Starts a consult call about a call, and puts that call on hold. */
    Call initiate(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            requireConnected(transition, call);
            Device to = CallRouting.find(context.directory(), call, phoneNumber);
            UserData data = call.userData().updated(userData);
            transition.makeRoom(call.user());
            Connection connection = new Connection(context.ids().connId(), data);
            Call consult = new Call(context, call.device(), phoneNumber, false, connection, call);
            transition.begin(consult);
            transition.begin(new Call(context, to, phoneNumber, true, connection, null));
            return consult;
        }
    }

    /** Creates the call of an invited party, which is a participant at once and talks after answering. */
    Call invite(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        Device to = CallRouting.find(context.directory(), call, phoneNumber);
        Connection connection = call.connection();
        connection.userData(connection.userData().updated(userData));
        return new Call(context, to, phoneNumber, true, connection, null);
    }

    /** Finds both calls of a consultation from the active one. */
    static Consultation find(Call active, Optional<Call> consult) throws CallRefusedException {
        if (consult.filter(named -> named.user() != active.user()).isPresent()) {
            throw new CallRefusedException(Reason.VALUE, "the two calls belong to different users");
        }
        return Consultation.of(active, consult)
                .orElseThrow(() -> new CallRefusedException(
                        Reason.STATE, "the user has no call on hold to join with call " + active.id()));
    }

    static void requireConnected(Transition transition, Call call) throws CallRefusedException {
        transition.require(call.isConnected(), "call " + call.id() + " is not connected");
    }
}
