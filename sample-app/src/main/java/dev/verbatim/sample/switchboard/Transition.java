package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** One step of the switchboard: begins with the lock, and ends by telling the listener about every call it changed. */
final class Transition implements AutoCloseable {
    private final Lock lock;
    private final CallListener listener;
    private final List<Call> changed = new ArrayList<>();

    Transition(Lock lock, CallListener listener) {
        this.lock = lock;
        this.listener = listener;
        lock.lock();
    }

    /** Refuses the step unless the call is in one of the states. */
    void require(Call call, CallState... states) throws CallRefusedException {
        if (!Arrays.asList(states).contains(call.state())) {
            throw new CallRefusedException(
                    Reason.STATE, "call " + call.id() + " is " + call.state().documentedName());
        }
    }

    /** Puts the call on hold on which the user is talking or dialing, if there is one. */
    void makeRoom(User user) {
        user.activeCall().ifPresent(this::hold);
    }

    void hold(Call call) {
        call.hold();
        changed.add(call);
    }

    void unhold(Call call) {
        call.unhold();
        changed.add(call);
    }

    void begin(Connection connection) {
        for (Call call : List.of(connection.caller(), connection.callee())) {
            call.user().add(call);
            changed.add(call);
        }
    }

    void answer(Call call) {
        call.connection().answer();
        changed.add(call);
        if (call.otherEnd().state() != CallState.HELD) {
            changed.add(call.otherEnd());
        }
    }

    void release(Call call) {
        call.connection().release();
        for (Call end : List.of(call, call.otherEnd())) {
            end.user().remove(end);
            changed.add(end);
        }
    }

    /** Only now is everything as it should be for whoever looks. */
    @Override
    public void close() {
        try {
            changed.forEach(listener::changed);
        } finally {
            lock.unlock();
        }
    }
}
