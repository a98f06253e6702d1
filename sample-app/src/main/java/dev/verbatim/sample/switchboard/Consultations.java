package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that transfers and conferences share: starting a consult call, inviting, and finding the two calls to join. */
final class Consultations {
    private final SwitchboardContext context;
    private final CallRouting routing;

    Consultations(SwitchboardContext context) {
        this.context = context;
        this.routing = new CallRouting(context.directory());
    }

    /** Starts a consult call about a call, and puts that call on hold. */
    Call initiate(Call call, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = beginInvitation(call, phoneNumber)) {
            Device to = routing.find(call, phoneNumber);
            UserData data = call.userData().updated(userData);
            transition.makeRoom(call.user());
            Connection connection = new Connection(context.ids().connId(), List.of(), data, null);
            Call consult = transition.parties().begin(connection, call.device(), phoneNumber, false, call);
            transition.parties().begin(consult.connection(), to, phoneNumber, true, null);
            transition.commit();
            return consult;
        }
    }

    /** Begins a step that calls somebody about a call; refused unless the call is connected. */
    Transition beginInvitation(Call call, String phoneNumber) throws CallRefusedException {
        Transition transition = context.begin(call.user(), () -> users(context.parties(call), phoneNumber));
        boolean begun = false;
        try {
            transition.require(call.isConnected(), "call " + call.id() + " is not connected");
            begun = true;
            return transition;
        } finally {
            if (!begun) {
                transition.close();
            }
        }
    }

    private Set<String> users(Set<String> parties, String phoneNumber) {
        Set<String> users = new HashSet<>(routing.users(phoneNumber));
        users.addAll(parties);
        return users;
    }

    /** Finds the phone of somebody who is invited to a call, in a step that {@link #beginInvitation} has begun. */
    Device find(Call call, String phoneNumber) throws CallRefusedException {
        return routing.find(call, phoneNumber);
    }

    /** Begins a step that joins the two calls of a consultation. */
    Transition beginJoining(Call active, Optional<Call> consult) {
        return context.begin(active.user(), () -> {
            Set<String> users = new HashSet<>(context.parties(active));
            Consultation.of(context.calls(), active, consult).ifPresent(calls -> {
                users.addAll(context.parties(calls.original()));
                users.addAll(context.parties(calls.consult()));
            });
            return users;
        });
    }

    /** Finds both calls of a consultation from the active one, in a step that {@link #beginJoining} has begun. */
    Consultation find(Call active, Optional<Call> consult) throws CallRefusedException {
        if (consult.filter(named -> !named.user().equals(active.user())).isPresent()) {
            throw new CallRefusedException(Reason.VALUE, "the two calls belong to different users");
        }
        return Consultation.of(context.calls(), active, consult)
                .orElseThrow(() -> new CallRefusedException(
                        Reason.STATE, "the user has no call on hold to join with call " + active.id()));
    }
}
