package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** One atomic step of the switchboard. It takes the lock at the start and notifies the listener of all changes at the end. */
final class Transition implements AutoCloseable {
    private final Lock lock;
    private final SwitchboardListener listener;
    private final List<Runnable> news = new ArrayList<>();

    Transition(Lock lock, SwitchboardListener listener) {
        this.lock = lock;
        this.listener = listener;
        lock.lock();
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
        news.add(() -> listener.changed(call, change));
    }

    /** Notifies several users, each of their own call. */
    void tell(List<Call> calls, CallChange change) {
        calls.forEach(call -> tell(call, change));
    }

    /** Notifies the device's user at the end of the step. */
    void tell(Device device) {
        news.add(() -> listener.changed(device));
    }

    /** Puts the user's active call on hold, if there is one. */
    void makeRoom(User user) {
        user.activeCall().ifPresent(this::hold);
    }

    void hold(Call call) {
        call.progress().hold(call.user().nextHold());
        tell(call, CallChange.STATUS);
    }

    void unhold(Call call) {
        call.progress().unhold();
        tell(call, CallChange.STATUS);
    }

    /** Adds a call to its connection and to its user's calls. */
    void begin(Call call) {
        call.connection().add(call);
        call.user().add(call);
        tell(call, CallChange.STATUS);
    }

    /** Releases one party's call. The caller must decide what happens to the other parties. */
    void release(Call call, List<Call> others) {
        call.release(others);
        call.connection().remove(call);
        call.user().remove(call);
        tell(call, CallChange.STATUS);
    }

    /** Releases one party's call, and those of the other parties if too few remain. */
    void leave(Call call) {
        Connection connection = call.connection();
        List<Call> all = connection.parties();
        release(call, connection.others(call));
        if (connection.isAlive()) {
            tell(connection.parties(), CallChange.PARTICIPANTS);
        } else {
            connection.parties().forEach(last -> release(last, without(all, last)));
        }
    }

    private static List<Call> without(List<Call> calls, Call call) {
        return calls.stream().filter(other -> other != call).toList();
    }

    /** Notifies the listener now, because the state is consistent only at the end of the step. */
    @Override
    public void close() {
        try {
            news.forEach(Runnable::run);
        } finally {
            lock.unlock();
        }
    }
}
