package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Connects the users' devices. Every operation, here and in the parts for transfers, conferences and the rest, is one
 * step: it happens whole, or is refused and changes nothing. The listener learns of the steps in the order in which they
 * happen.
 *
 * <p>A user talks on one call at a time: what makes another call the active one puts the active one on hold first.
 */
public final class Switchboard {
    private final SwitchboardContext context;
    private final Dialing dialing;
    private final Holding holding;

    /**
     * A switchboard without calls, whose ids nobody can guess.
     *
     * @param clock measures how long calls last
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, SwitchboardListener listener) {
        this(directory, clock, Ids.unguessable(), listener);
    }

    /**
     * A switchboard without calls.
     *
     * @param clock measures how long calls last
     * @param ids identifies calls
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
        context = new SwitchboardContext(new ReentrantLock(), directory, clock, ids, listener);
        dialing = new Dialing(context);
        holding = new Holding(context);
    }

    /** The one lock of all users, devices and calls, for whoever has to look and act in one step. */
    public Lock lock() {
        return context.lock();
    }

    /** Who has which phone. */
    public Directory directory() {
        return context.directory();
    }

    /** A call of this user that is not released. */
    public Optional<Call> findCall(String userName, String id) {
        return directory().user(userName).flatMap(user -> user.call(id));
    }

    /** The calls of this user that are not released, oldest first. */
    public List<Call> calls(String userName) {
        lock().lock();
        try {
            return directory().user(userName).map(User::calls).orElse(List.of());
        } finally {
            lock().unlock();
        }
    }

    /**
     * Calls a number.
     *
     * @param userData what both parties see with the call
     * @return the caller's call
     * @throws CallRefusedException when nobody has the number, the caller has it, or it is busy
     */
    public Call dial(Device from, String phoneNumber, Map<String, String> userData) throws CallRefusedException {
        return dialing.dial(from, phoneNumber, userData);
    }

    /** Takes a call that is ringing; refused for any other. */
    public void answer(Call call) throws CallRefusedException {
        dialing.answer(call);
    }

    /** Ends a call for this party, and for a party that would be left alone; not for one who is being called. */
    public void hangup(Call call) throws CallRefusedException {
        dialing.hangup(call);
    }

    /** Lets the other party of an established call wait; refused for a call in any other state. */
    public void hold(Call call) throws CallRefusedException {
        holding.hold(call);
    }

    /** Continues a call that is on hold; refused for any other. */
    public void retrieve(Call call) throws CallRefusedException {
        holding.retrieve(call);
    }

    /** Puts the active call on hold and continues another one of the same user, which is on hold. */
    public void swap(Call active, Call other) throws CallRefusedException {
        holding.swap(active, other);
    }

    /** How calls are handed over. */
    public Transfers transfers() {
        return new Transfers(context);
    }

    /** How more than two talk to each other. */
    public Conferences conferences() {
        return new Conferences(context);
    }

    /** How the data of calls is changed. */
    public UserDataOperations userDataOperations() {
        return new UserDataOperations(context);
    }

    /** How calls sound. */
    public AudioControl audio() {
        return new AudioControl(context);
    }

    /** How calls are recorded. */
    public Recordings recordings() {
        return new Recordings(context);
    }

    /** What users tell about their devices. */
    public DeviceSettings deviceSettings() {
        return new DeviceSettings(context);
    }
}
