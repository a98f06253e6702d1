package dev.verbatim.sample.switchboard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts, answers and ends calls. */
final class Dialing {
    private final SwitchboardContext context;
    private final CallRouting routing;

    Dialing(SwitchboardContext context) {
        this.context = context;
        this.routing = new CallRouting(context.directory());
    }

    Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        User caller = from.user();
        try (Transition transition = context.begin(caller, () -> users(caller, phoneNumber))) {
            Device to = routing.find(caller, phoneNumber);
            UserData data = UserData.of(userData);
            transition.makeRoom(caller);
            Connection connection = new Connection(context.ids().connId(), List.of(), data, null);
            Call call = transition.parties().begin(connection, from, phoneNumber, false, null);
            transition.parties().begin(call.connection(), to, phoneNumber, true, null);
            transition.commit();
            return call;
        }
    }

    private Set<String> users(User caller, String phoneNumber) {
        Set<String> users = new HashSet<>(routing.users(phoneNumber));
        users.add(caller.name());
        return users;
    }

    void answer(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call)) {
            transition.require(call, CallState.RINGING);
            transition.makeRoom(call.user());
            List<Call> waiting = call.others().stream()
                    .filter(other -> other.state() == CallState.DIALING)
                    .toList();
            transition.write(call.connection().answeredBy(call.id()));
            transition.tell(call, CallChange.STATUS);
            transition.tell(waiting, CallChange.STATUS);
            transition.commit();
        }
    }

    void hangup(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call)) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED, CallState.HELD);
            transition.parties().leave(call);
            transition.commit();
        }
    }
}
