package dev.verbatim.sample.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One party's view of a call. Each other party has its own {@code Call}, with its own id. Two with the same id are equal.
 *
 * <p>Every method reads the current state, under the lock of the party unless the thread has a step. After the call has ended, an
 * object of this class says what it has last read; a listener that is told of the end gets one that knows the state at the end.
 */
public final class Call {
    private final Calls calls;
    private final Device device;
    private final String id;
    private final CallReader reader;

    /** @param last the latest state that is known, if any */
    Call(Calls calls, Device device, String id, @Nullable CallView last) {
        this.calls = calls;
        this.device = device;
        this.id = id;
        this.reader = new CallReader(calls.state(), device.user().name(), id, last);
    }

    /** Returns the id of this party's call, which cannot be guessed. */
    public String id() {
        return id;
    }

    /** Returns the device that this party uses for the call. */
    public Device device() {
        return device;
    }

    /** Returns the party whose call this is. */
    public User user() {
        return device.user();
    }

    /** Returns the number that was dialed to start this call. After forwarding, the phone that rang has another number. */
    public String dialedNumber() {
        return reader.known().own().dialedNumber();
    }

    /** Returns the call that this consult call is about, if this is one. That call may have ended. */
    public Optional<Call> parent() {
        return Optional.ofNullable(reader.known().own().parent()).map(this::parent);
    }

    /** A consult call is made with the device of the call that it is about. */
    private Call parent(String parentId) {
        return new Call(calls, device, parentId, calls.state().call(user().name(), parentId));
    }

    /**
     * Returns the calls of the other parties, in the order in which they joined. For a released call, these are the parties at
     * its end.
     */
    public List<Call> others() {
        return calls.others(connection(), id);
    }

    /** Returns the call of the first of the other parties. */
    public Call otherEnd() {
        return others().get(0);
    }

    /** Returns the id of the connection, which all parties who talk to each other share. */
    public String connId() {
        return connection().id();
    }

    /** Returns the attached user data, which all parties share. */
    public UserData userData() {
        return connection().userData();
    }

    /** Returns the current state. */
    public CallState state() {
        CallView now = reader.now();
        return now == null ? CallState.RELEASED : now.state();
    }

    /** Returns whether this party and at least one other have answered and not left, even if one is on hold. */
    public boolean isConnected() {
        CallView now = reader.now();
        return now != null && !now.isRinging() && now.isAnswered();
    }

    /**
     * Returns the time from when this party dialed or was called until now, or until the end of the call as far as this object
     * knows it; never decreases.
     */
    public Duration duration() {
        return reader.elapsed();
    }

    /** Returns whether this party is muted. */
    public boolean isMuted() {
        CallView now = reader.now();
        return now != null && now.own().muted();
    }

    /** Returns whether this party is recording the call. */
    public RecordingState recording() {
        CallView now = reader.now();
        return now == null ? RecordingState.STOPPED : now.own().recording();
    }

    /** Returns whether this party has created the conference and can remove others from it. */
    public boolean isConferenceHost() {
        CallView now = reader.now();
        return now != null && now.isHost();
    }

    /** Returns whether another call of the same user is on hold. */
    public boolean hasHeldPeer() {
        return calls.state().user(user().name()).hasHeldCallBeside(id);
    }

    /** Returns whether the user has another call on hold that could be joined with this one. */
    public boolean hasConsultation() {
        return calls.state()
                .atOneMoment(user().name(), () -> Consultation.of(calls, this).isPresent());
    }

    /** Returns the connection, or the one at the end of the call. */
    Connection connection() {
        return reader.known().connection();
    }

    /** Returns the number of the hold, larger for a call that was put on hold later; 0 if it is not on hold. */
    long heldSince() {
        return reader.known().own().heldSince();
    }

    /** Returns whether this is a consult call about another one. */
    boolean isAbout(Call original) {
        return original.id.equals(reader.known().own().parent());
    }

    /** @param connection as it is at the end of the call */
    void ended(Connection connection) {
        reader.ended(connection);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Call that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " of " + device;
    }
}
