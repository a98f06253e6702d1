package dev.verbatim.sample.switchboard;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** A call as one of its two parties has it. The other party has another one, with another id. */
public final class Call {
    private final String id;
    private final Device device;
    private final Connection connection;
    private boolean held;

    Call(String id, Device device, Connection connection) {
        this.id = id;
        this.device = device;
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

    /** The other party's call. */
    public Call otherEnd() {
        return isCaller() ? connection.callee() : connection.caller();
    }

    /** Identifies what both parties' calls belong to; the same for both. */
    public String connId() {
        return connection.id();
    }

    /** The number that the caller dialed. */
    public String dialedNumber() {
        return connection.callee().device().phoneNumber();
    }

    /** What the caller attached; the same for both parties, in the caller's order, unmodifiable, often empty. */
    public Map<String, String> userData() {
        return connection.userData();
    }

    /** What the call is doing at this moment. */
    public CallState state() {
        return locked(() -> switch (connection.phase()) {
            case RELEASED -> CallState.RELEASED;
            case ANSWERED -> held ? CallState.HELD : CallState.ESTABLISHED;
            case RINGING -> held ? CallState.HELD : isCaller() ? CallState.DIALING : CallState.RINGING;
        });
    }

    /** Since the caller dialed, until now or the end of the call; never shrinks. */
    public Duration duration() {
        return locked(connection::duration);
    }

    /** Whether another call of the same user is on hold. */
    public boolean hasHeldPeer() {
        return locked(() -> user().hasHeldCallBeside(this));
    }

    boolean isCaller() {
        return connection.caller() == this;
    }

    Connection connection() {
        return connection;
    }

    void hold() {
        held = true;
    }

    void unhold() {
        held = false;
    }

    private <T> T locked(Supplier<T> read) {
        connection.lock().lock();
        try {
            return read.get();
        } finally {
            connection.lock().unlock();
        }
    }

    @Override
    public String toString() {
        return id + " of " + device;
    }
}
