package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Connects the users' devices. Every method is one step: it happens whole, or is refused and changes nothing. The
 * listener learns of the steps in the order in which they happen.
 *
 * <p>A user talks on one call at a time: what makes another call the active one puts the active one on hold first.
 */
public final class Switchboard {
    private final ReentrantLock lock = new ReentrantLock();
    private final CallIds ids = new CallIds();
    private final Directory directory;
    private final Clock clock;
    private final CallListener listener;

    /**
     * A switchboard without calls.
     *
     * @param clock measures how long calls last
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, CallListener listener) {
        this.directory = directory;
        this.clock = clock;
        this.listener = listener;
    }

    /** The one lock of all users, devices and calls, for whoever has to look and act in one step. */
    public Lock lock() {
        return lock;
    }

    /** Who has which phone. */
    public Directory directory() {
        return directory;
    }

    /** A call of this user that is not released. */
    public Optional<Call> findCall(String userName, String id) {
        lock.lock();
        try {
            return directory.user(userName).flatMap(user -> user.call(id));
        } finally {
            lock.unlock();
        }
    }

    /** The calls of this user that are not released, oldest first. */
    public List<Call> calls(String userName) {
        lock.lock();
        try {
            return directory.user(userName).map(User::calls).orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Calls a number.
     *
     * @param userData what both parties see with the call
     * @return the caller's call
     * @throws CallRefusedException when nobody has the number, or the caller has it
     */
    public Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        Device to = directory
                .phone(phoneNumber)
                .orElseThrow(() -> new CallRefusedException(Reason.UNKNOWN_NUMBER, "no phone has this number"));
        if (to.user() == from.user()) {
            throw new CallRefusedException(Reason.VALUE, "this is a number of the caller's own");
        }
        try (Transition transition = new Transition(lock, listener)) {
            transition.makeRoom(from.user());
            Connection connection = new Connection(lock, clock, ids, from, to, userData);
            transition.begin(connection);
            return connection.caller();
        }
    }

    /** Takes a call that is ringing; refused for any other. */
    public void answer(Call call) throws CallRefusedException {
        try (Transition transition = new Transition(lock, listener)) {
            transition.require(call, CallState.RINGING);
            transition.makeRoom(call.user());
            transition.answer(call);
        }
    }

    /** Lets the other party of an established call wait; refused for a call in any other state. */
    public void hold(Call call) throws CallRefusedException {
        try (Transition transition = new Transition(lock, listener)) {
            transition.require(call, CallState.ESTABLISHED);
            transition.hold(call);
        }
    }

    /** Continues a call that is on hold; refused for any other. */
    public void retrieve(Call call) throws CallRefusedException {
        try (Transition transition = new Transition(lock, listener)) {
            transition.require(call, CallState.HELD);
            transition.makeRoom(call.user());
            transition.unhold(call);
        }
    }

    /** Puts the active call on hold and continues another one of the same user, which is on hold. */
    public void swap(Call active, Call other) throws CallRefusedException {
        if (active == other) {
            throw new CallRefusedException(Reason.VALUE, "a call cannot be swapped with itself");
        }
        if (active.user() != other.user()) {
            throw new CallRefusedException(Reason.VALUE, "the calls belong to two users");
        }
        try (Transition transition = new Transition(lock, listener)) {
            transition.require(active, CallState.DIALING, CallState.ESTABLISHED);
            transition.require(other, CallState.HELD);
            transition.hold(active);
            transition.unhold(other);
        }
    }

    /** Ends a call for both parties; not for who is being called, who can only answer. */
    public void hangup(Call call) throws CallRefusedException {
        try (Transition transition = new Transition(lock, listener)) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED, CallState.HELD);
            transition.release(call);
        }
    }
}
