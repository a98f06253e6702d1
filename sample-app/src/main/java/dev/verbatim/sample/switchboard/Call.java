package dev.verbatim.sample.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call as one of its parties has it. Each other party has another one, with another id. */
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
    /** Who took part when this party's call ended. */
    private List<Call> lastOthers = List.of();

    /**
     * A party's call, which the connection has to be told about.
     *
     * @param ringing whether the party is called, and not the one who calls
     * @param parent the call that this one is to consult somebody about, if it is
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

    /** Identifies this party's call; cannot be guessed. */
    public String id() {
        return id;
    }

    /** The device that this party uses for the call. */
    public Device device() {
        return device;
    }

    /** The party whose call this is. */
    public User user() {
        return device.user();
    }

    /** The number that was dialed when this call began; the phone that rang for it can have another. */
    public String dialedNumber() {
        return dialedNumber;
    }

    /** The call about which this one was made to consult somebody, if it was; it may be over by now. */
    public Optional<Call> parent() {
        return Optional.ofNullable(parent);
    }

    /** The calls of the other parties, in the order in which they came; of a released call those at its end. */
    public List<Call> others() {
        return locked(() -> progress.isReleased() ? lastOthers : connection.others(this));
    }

    /** The call of the first of the other parties. */
    public Call otherEnd() {
        return others().get(0);
    }

    /** Identifies what the parties' calls belong to: the same for all who talk to each other. */
    public String connId() {
        return locked(() -> connection.id());
    }

    /** What was attached; the same for all parties. */
    public UserData userData() {
        return locked(() -> connection.userData());
    }

    /** What the call is doing at this moment. */
    public CallState state() {
        return locked(() -> progress.state(connection.isAnsweredFor(this)));
    }

    /** Whether the party is on the phone, talking or not, and so is another. */
    public boolean isConnected() {
        return locked(() -> !progress.isReleased() && !progress.isRinging() && connection.isAnsweredFor(this));
    }

    /** Since this party dialed or was called, until now or the end of the call; never shrinks. */
    public Duration duration() {
        return locked(stopwatch::elapsed);
    }

    /** Whether the other parties do not hear this one. */
    public boolean isMuted() {
        return locked(audio::isMuted);
    }

    /** Whether the call is being recorded for this party. */
    public RecordingState recording() {
        return locked(audio::recording);
    }

    /** Whether this party has made a conference of the call, and can remove others from it. */
    public boolean isConferenceHost() {
        return locked(() -> connection.host() == this && connection.parties().size() > 2);
    }

    /** Whether another call of the same user is on hold. */
    public boolean hasHeldPeer() {
        return locked(() -> user().hasHeldCallBeside(this));
    }

    /** Whether another call of the same user is on hold whose parties could be brought together with those of this one. */
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

    /** @param others those to whom this party has talked */
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
