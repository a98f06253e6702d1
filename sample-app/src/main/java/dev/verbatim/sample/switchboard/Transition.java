package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** One step of the switchboard: begins with the lock, and ends by telling the listener about everything it changed. */
final class Transition implements AutoCloseable {
    private final Lock lock;
    private final SwitchboardListener listener;
    private final List<Runnable> news = new ArrayList<>();

    Transition(Lock lock, SwitchboardListener listener) {
        this.lock = lock;
        this.listener = listener;
        lock.lock();
    }

    /** Refuses the step unless the call is in one of the states. */
    void require(Call call, CallState... states) throws CallRefusedException {
        CallState state = call.state();
        require(Arrays.asList(states).contains(state), "call " + call.id() + " is " + state.documentedName());
    }

    /** Refuses the step unless a condition of the moment holds. */
    void require(boolean condition, String otherwise) throws CallRefusedException {
        if (!condition) {
            throw new CallRefusedException(Reason.STATE, otherwise);
        }
    }

    /** Tells the call's user about it, when the step is over. */
    void tell(Call call, CallChange change) {
        news.add(() -> listener.changed(call, change));
    }

    /** Tells several users, each about their own call. */
    void tell(List<Call> calls, CallChange change) {
        calls.forEach(call -> tell(call, change));
    }

    /** Tells the device's user about it, when the step is over. */
    void tell(Device device) {
        news.add(() -> listener.changed(device));
    }

    /** Puts the call on hold on which the user is talking or dialing, if there is one. */
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

    /** Makes a call part of its connection and of its user's calls. */
    void begin(Call call) {
        call.connection().add(call);
        call.user().add(call);
        tell(call, CallChange.STATUS);
    }

    /** A party leaves the connection; what becomes of the others is to be decided then. */
    void release(Call call, List<Call> others) {
        call.release(others);
        call.connection().remove(call);
        call.user().remove(call);
        tell(call, CallChange.STATUS);
    }

    /** A party leaves. The others go on, or are released when that makes no sense. */
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

    /** Only now is everything as it should be for whoever looks. */
    @Override
    public void close() {
        try {
            news.forEach(Runnable::run);
        } finally {
            lock.unlock();
        }
    }
}
