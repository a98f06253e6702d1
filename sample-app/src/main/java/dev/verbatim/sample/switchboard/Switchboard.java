package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Connects the users' devices. Every operation, here and in {@link Transfers}, {@link Conferences} and the others, is one
 * atomic step: it is carried out completely, or it is refused and changes nothing. The listener is notified of the steps in
 * their order.
 *
 * <p>A user talks on one call at a time. An operation that activates another call puts the active one on hold first.
 */
public final class Switchboard {
    private final SwitchboardContext context;
    private final Dialing dialing;
    private final Holding holding;

    /**
     * Creates a switchboard with unguessable ids.
     *
     * @param clock measures how long calls last
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, SwitchboardListener listener) {
        this(directory, clock, Ids.unguessable(), listener);
    }

    /**
     * Creates a switchboard.
     *
     * @param clock measures how long calls last
     * @param ids generates the ids of calls
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
        context = new SwitchboardContext(new ReentrantLock(), directory, clock, ids, listener);
        dialing = new Dialing(context);
        holding = new Holding(context);
    }

    /** Returns the lock that guards all users, devices and calls, for callers that read and act in one step. */
    public Lock lock() {
        return context.lock();
    }

    /** Returns the directory of users and phones. */
    public Directory directory() {
        return context.directory();
    }

    /** Finds a call of the user that is not released. */
    public Optional<Call> findCall(String userName, String id) {
        return directory().user(userName).flatMap(user -> user.call(id));
    }

    /** Returns the calls of the user that are not released, oldest first. */
    public List<Call> calls(String userName) {
        lock().lock();
        try {
            return directory().user(userName).map(User::calls).orElse(List.of());
        } finally {
            lock().unlock();
        }
    }

    /**
     * Dials a number.
     *
     * @param userData the user data to attach, which both parties see
     * @return the caller's call
     * @throws CallRefusedException if no phone has the number, it belongs to the caller, or it is busy
     */
    public Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        return dialing.dial(from, phoneNumber, userData);
    }

    /** Answers a ringing call; refused in any other state. */
    public void answer(Call call) throws CallRefusedException {
        dialing.answer(call);
    }

    /** Ends a call for this party, and for a party that would remain alone; refused while this party's phone is ringing. */
    public void hangup(Call call) throws CallRefusedException {
        dialing.hangup(call);
    }

    /** Puts an established call on hold; refused in any other state. */
    public void hold(Call call) throws CallRefusedException {
        holding.hold(call);
    }

    /** Retrieves a call that is on hold; refused in any other state. */
    public void retrieve(Call call) throws CallRefusedException {
        holding.retrieve(call);
    }

    /** Puts the active call on hold and retrieves another call of the same user. */
    public void swap(Call active, Call other) throws CallRefusedException {
        holding.swap(active, other);
    }

    /** Returns the operations for transfers. */
    public Transfers transfers() {
        return new Transfers(context);
    }

    /** Returns the operations for conferences. */
    public Conferences conferences() {
        return new Conferences(context);
    }

    /** Returns the operations on user data. */
    public UserDataOperations userDataOperations() {
        return new UserDataOperations(context);
    }

    /** Returns the operations for muting and DTMF. */
    public AudioControl audio() {
        return new AudioControl(context);
    }

    /** Returns the operations for recordings. */
    public Recordings recordings() {
        return new Recordings(context);
    }

    /** Returns the operations on devices. */
    public DeviceSettings deviceSettings() {
        return new DeviceSettings(context);
    }
}
