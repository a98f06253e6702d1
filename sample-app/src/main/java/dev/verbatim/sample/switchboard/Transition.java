package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.Step;
import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One atomic step of the switchboard, under the locks of all users whom it concerns. It notifies the listener of all changes at the
 * end, and changes nothing unless it is committed.
 */
final class Transition implements AutoCloseable {
    private final SwitchboardContext context;
    private final Step step;
    private final List<Runnable> news = new ArrayList<>();

    Transition(SwitchboardContext context, Step step) {
        this.context = context;
        this.step = step;
    }

    /** Refuses the step unless the call is in one of the given states. */
    void require(Call call, CallState... states) throws CallRefusedException {
        CallState state = call.state();
        require(Arrays.asList(states).contains(state), "call " + call.id() + " is " + state.documentedName());
    }

    /** Refuses the step unless the condition holds. */
    void require(boolean condition, String otherwise) throws CallRefusedException {
        if (!condition) {
            throw new CallRefusedException(Reason.STATE, otherwise);
        }
    }

    /** Notifies the call's user at the end of the step. */
    void tell(Call call, CallChange change) {
        news.add(() -> context.listener().changed(call, change));
    }

    /** Notifies several users, each of their own call. */
    void tell(List<Call> calls, CallChange change) {
        calls.forEach(call -> tell(call, change));
    }

    /** Notifies the device's user at the end of the step. */
    void tell(Device device) {
        news.add(() -> context.listener().changed(device));
    }

    void change(User user, UnaryOperator<UserState> change) {
        step.write(UserState.key(user.name()), change.apply(context.state().user(user.name())));
    }

    /** Changes the user's own side of a call. */
    void change(Call call, UnaryOperator<OwnCall> change) {
        change(call.user(), user -> user.call(call.id(), change));
    }

    void write(Connection connection) {
        step.write(Connection.key(connection.id()), connection);
    }

    void remove(Connection connection) {
        step.remove(Connection.key(connection.id()));
    }

    /** Puts the user's active call on hold, if there is one. */
    void makeRoom(User user) {
        context.calls().active(user).ifPresent(this::hold);
    }

    void hold(Call call) {
        change(call.user(), user -> user.hold(call.id()));
        tell(call, CallChange.STATUS);
    }

    void unhold(Call call) {
        change(call, own -> own.heldSince(0));
        tell(call, CallChange.STATUS);
    }

    /** Returns what changes the parties of connections in this step. */
    Parties parties() {
        return new Parties(context, this);
    }

    /** Notifies the listener, which sees all changes, and publishes the step. */
    void commit() {
        context.state().afterwards(() -> news.forEach(Runnable::run));
        step.commit();
    }

    /** Discards what is not committed. */
    @Override
    public void close() {
        step.close();
    }
}
