package dev.verbatim.sample.switchboard;

import java.util.List;
import java.util.Map;

/** How calls begin and end. */
final class Dialing {
    private final Wiring wiring;

    Dialing(Wiring wiring) {
        this.wiring = wiring;
    }

    Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = wiring.begin()) {
            Device to = Route.find(wiring.directory(), from.user(), phoneNumber);
            UserData data = UserData.of(userData);
            transition.makeRoom(from.user());
            Connection connection = new Connection(wiring.ids().connId(), data);
            Call call = new Call(wiring, from, phoneNumber, false, connection, null);
            transition.begin(call);
            transition.begin(new Call(wiring, to, phoneNumber, true, connection, null));
            return call;
        }
    }

    void answer(Call call) throws CallRefusedException {
        try (Transition transition = wiring.begin()) {
            transition.require(call, CallState.RINGING);
            transition.makeRoom(call.user());
            List<Call> waiting = call.connection().others(call).stream()
                    .filter(other -> other.state() == CallState.DIALING)
                    .toList();
            call.progress().answer();
            transition.tell(call, CallChange.STATUS);
            transition.tell(waiting, CallChange.STATUS);
        }
    }

    void hangup(Call call) throws CallRefusedException {
        try (Transition transition = wiring.begin()) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED, CallState.HELD);
            transition.leave(call);
        }
    }
}
