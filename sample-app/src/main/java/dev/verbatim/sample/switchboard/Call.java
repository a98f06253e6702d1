package dev.verbatim.sample.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One party's view of a call. Each other party has its own {@code Call}, with its own id. */
public final class Call {
    private final String id;
    private final Device device;
    private final String dialedNumber;
    private final @Nullable Call parent;
    private final Lock lock;
    private final Stopwatch stopwatch;
    private final CallProgress progress;
    private final AudioState audio = new AudioState();
    private Connection connection;
    /** The other parties at the time when this party's call ended. */
    private List<Call> lastOthers = List.of();

    /**
     * Creates a party's call. The caller must still add it to the connection.
     *
     * @param ringing whether the party is being called, rather than calling
     * @param parent the call about which this call consults somebody, if it is a consult call
     */
    Call(
            SwitchboardContext context,
            Device device,
            String dialedNumber,
            boolean ringing,
            Connection connection,
            @Nullable Call parent) {
        this.id = context.ids().callId();
        this.device = device;
        this.dialedNumber = dialedNumber;
        this.parent = parent;
        this.lock = context.lock();
        this.stopwatch = new Stopwatch(context.clock());
        this.progress = new CallProgress(ringing);
        this.connection = connection;
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
        return dialedNumber;
    }

    /** Returns the call that this consult call is about, if this is one. That call may have ended. */
    public Optional<Call> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Returns the calls of the other parties, in the order in which they joined. For a released call, these are the parties at
     * its end.
     */
    public List<Call> others() {
        return locked(() -> progress.isReleased() ? lastOthers : connection.others(this));
    }

    /** Returns the call of the first of the other parties. */
    public Call otherEnd() {
        return others().get(0);
    }

    /** Returns the id of the connection, which all parties who talk to each other share. */
    public String connId() {
        return locked(() -> connection.id());
    }

    /** Returns the attached user data, which all parties share. */
    public UserData userData() {
        return locked(() -> connection.userData());
    }

    /** Returns the current state. */
    public CallState state() {
        return locked(() -> progress.state(connection.isAnsweredFor(this)));
    }

    /** Returns whether this party and at least one other have answered and not left, even if one is on hold. */
    public boolean isConnected() {
        return locked(() -> !progress.isReleased() && !progress.isRinging() && connection.isAnsweredFor(this));
    }

    /** Returns the time from when this party dialed or was called until now, or until the end of the call; never decreases. */
    public Duration duration() {
        return locked(stopwatch::elapsed);
    }

    /** Returns whether this party is muted. */
    public boolean isMuted() {
        return locked(audio::isMuted);
    }

    /** Returns whether this party is recording the call. */
    public RecordingState recording() {
        return locked(audio::recording);
    }

    /** Returns whether this party has created the conference and can remove others from it. */
    public boolean isConferenceHost() {
        return locked(() -> connection.host() == this && connection.parties().size() > 2);
    }

    /** Returns whether another call of the same user is on hold. */
    public boolean hasHeldPeer() {
        return locked(() -> user().hasHeldCallBeside(this));
    }

    /** Returns whether the user has another call on hold that could be joined with this one. */
    public boolean hasConsultation() {
        return locked(() -> Consultation.of(this).isPresent());
    }

    Connection connection() {
        return connection;
    }

    void connection(Connection value) {
        connection = value;
    }

    CallProgress progress() {
        return progress;
    }

    AudioState audio() {
        return audio;
    }

    /** @param others the other parties at the end of the call */
    void release(List<Call> others) {
        lastOthers = others;
        stopwatch.stop();
        progress.release();
        audio.end();
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return id + " of " + device;
    }
}
