package dev.verbatim.sample.switchboard;

import java.util.List;
import java.util.Map;

/** Starts, answers and ends calls. */
final class Dialing {
    private final SwitchboardContext context;

    Dialing(SwitchboardContext context) {
        this.context = context;
    }

    Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            Device to = CallRouting.find(context.directory(), from.user(), phoneNumber);
            UserData data = UserData.of(userData);
            transition.makeRoom(from.user());
            Connection connection = new Connection(context.ids().connId(), data);
            Call call = new Call(context, from, phoneNumber, false, connection, null);
            transition.begin(call);
            transition.begin(new Call(context, to, phoneNumber, true, connection, null));
            return call;
        }
    }

    void answer(Call call) throws CallRefusedException {
        try (Transition transition = context.begin()) {
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
        try (Transition transition = context.begin()) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED, CallState.HELD);
            transition.leave(call);
        }
    }
}
