package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.ResourceLocks;
import dev.verbatim.runtime.state.MemoryStore;
import dev.verbatim.runtime.state.StateStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Connects the users' devices. Every operation, here and in {@link Transfers}, {@link Conferences} and the others, is one
 * atomic step: it is carried out completely, or it is refused and changes nothing. A step has the locks of the users whom it concerns,
 * so users who have nothing to do with each other never wait for each other. The listener is notified of the steps of a user in
 * their order.
 *
 * <p>A user talks on one call at a time. An operation that activates another call puts the active one on hold first.
 */
public final class Switchboard {
    private final SwitchboardContext context;
    private final Dialing dialing;
    private final Holding holding;

    /**
     * Creates a switchboard with unguessable ids and a store in memory.
     *
     * @param clock measures how long calls last
     * @param listener learns of every change
     */
    public Switchboard(Directory directory, Clock clock, SwitchboardListener listener) {
        this(new MemoryStore(), directory, clock, Ids.unguessable(), listener);
    }

    /**
     * Creates a switchboard that goes on with what is in a store: a user who is there already keeps the ids and states of the
     * devices, and the calls. Several switchboards, perhaps in several JVMs, can have one store.
     *
     * @param clock measures how long calls last
     * @param ids generates the ids of calls, and of devices that are not in the store
     * @param listener learns of every change
     * @throws IllegalStateException if a user of the directory is in the store with other phone numbers; the message has both
     */
    public Switchboard(StateStore store, Directory directory, Clock clock, Ids ids, SwitchboardListener listener) {
        context = SwitchboardContext.of(store, directory, clock, ids, listener);
        dialing = new Dialing(context);
        holding = new Holding(context);
    }

    /**
     * Returns the locks for a dispatcher: they begin a step with the users of devices and the parties of calls, which the operation
     * joins and commits.
     */
    public ResourceLocks locks() {
        return new SwitchboardLocks(context);
    }

    /** Reads what a user sees while nobody changes it, under the user's lock. */
    public <T> T atOneMoment(String userName, Supplier<T> read) {
        return context.state().atOneMoment(userName, read);
    }

    /** Returns the users and their devices. */
    public SwitchboardDirectory directory() {
        return context.directory();
    }

    /** Finds a call of the user that is not released. */
    public Optional<Call> findCall(String userName, String id) {
        return context.calls().find(userName, id);
    }

    /** Returns the calls of the user that are not released, oldest first. */
    public List<Call> calls(String userName) {
        return directory().user(userName).map(context.calls()::of).orElse(List.of());
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
