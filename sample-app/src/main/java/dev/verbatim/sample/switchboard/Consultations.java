package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.Map;
import java.util.Optional;

/** What transfers and conferences of two steps have in common: the call to a colleague, and finding it again. */
final class Consultations {
    private final SwitchboardContext context;

    Consultations(SwitchboardContext context) {
        this.context = context;
    }

    /** Calls somebody about a call, which is on hold from then on. */
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

    /** Makes somebody's phone ring for a call; they take part at once, and talk when they answer. */
    Call invite(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        Device to = CallRouting.find(context.directory(), call, phoneNumber);
        Connection connection = call.connection();
        connection.userData(connection.userData().updated(userData));
        return new Call(context, to, phoneNumber, true, connection, null);
    }

    /** Both calls of a consultation, of which one is active. */
    static Consultation find(Call active, Optional<Call> consult) throws CallRefusedException {
        if (consult.filter(named -> named.user() != active.user()).isPresent()) {
            throw new CallRefusedException(Reason.VALUE, "the calls belong to two users");
        }
        return Consultation.of(active, consult)
                .orElseThrow(() ->
                        new CallRefusedException(Reason.STATE, "there is no call on hold to join call " + active.id()));
    }

    static void requireConnected(Transition transition, Call call) throws CallRefusedException {
        transition.require(call.isConnected(), "call " + call.id() + " is not connected");
    }
}
