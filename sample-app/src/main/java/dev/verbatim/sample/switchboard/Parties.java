package dev.verbatim.sample.switchboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes who takes part in connections, in a step that has the locks of all of them. */
record Parties(SwitchboardContext context, Transition transition) {
    /**
     * Begins the call of a new party.
     *
     * @param ringing whether the party is being called, rather than calling
     * @param parent the call about which this call consults somebody, if it is a consult call
     */
    Call begin(Connection connection, Device device, String dialedNumber, boolean ringing, @Nullable Call parent) {
        OwnCall own = new OwnCall(
                context.ids().callId(),
                connection.id(),
                device.phoneNumber(),
                dialedNumber,
                parent == null ? null : parent.id(),
                context.state().now(),
                0,
                false,
                RecordingState.STOPPED);
        Party party = new Party(own.id(), device.user().name(), device.phoneNumber(), ringing);
        Connection joined = connection.with(party);
        transition.change(device.user(), user -> user.with(own));
        transition.write(joined);
        Call call = new Call(context.calls(), device, own.id(), new CallView(own, joined));
        transition.tell(call, CallChange.STATUS);
        return call;
    }

    /**
     * Releases one party's call. The caller must decide what happens to the connection.
     *
     * @param end the connection at the end of the call
     */
    void release(Call call, Connection end) {
        call.ended(end);
        transition.change(call.user(), user -> user.without(call.id()));
        transition.tell(call, CallChange.STATUS);
    }

    /** Releases one party's call, and those of the other parties if too few remain. */
    void leave(Call call) {
        Connection all = call.connection();
        List<Call> others = call.others();
        Connection rest = all.without(call.id());
        release(call, all);
        if (rest.isAlive()) {
            transition.write(rest);
            transition.tell(others, CallChange.PARTICIPANTS);
        } else {
            others.forEach(last -> release(last, all));
            transition.remove(all);
        }
    }

    /**
     * Joins two connections.
     *
     * @param all has the parties of both
     * @param absorbed the one that ends
     */
    void join(Connection all, Connection absorbed) {
        transition.write(all);
        transition.remove(absorbed);
        context.calls().of(absorbed).forEach(moved -> transition.change(moved, own -> own.connId(all.id())));
    }
}
