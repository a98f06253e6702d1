package dev.verbatim.sample.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/**
 * What the two parties of a call have in common. Each party's {@link Call} derives its state from here, so the two can
 * never disagree about whether they are connected.
 */
final class Connection {
    /** How far the connection has come. */
    enum Phase {
        RINGING,
        ANSWERED,
        RELEASED
    }

    private final Lock lock;
    private final Clock clock;
    private final String id;
    private final Map<String, String> userData;
    private final Instant started;
    private final Call caller;
    private final Call callee;
    private Phase phase = Phase.RINGING;
    private Duration duration = Duration.ZERO;

    Connection(Lock lock, Clock clock, CallIds ids, Device from, Device to, Map<String, String> userData) {
        this.lock = lock;
        this.clock = clock;
        this.id = ids.connId();
        this.userData = Collections.unmodifiableMap(new LinkedHashMap<>(userData));
        this.started = clock.instant();
        this.caller = new Call(ids.callId(), from, this);
        this.callee = new Call(ids.callId(), to, this);
    }

    Lock lock() {
        return lock;
    }

    String id() {
        return id;
    }

    Map<String, String> userData() {
        return userData;
    }

    Call caller() {
        return caller;
    }

    Call callee() {
        return callee;
    }

    Phase phase() {
        return phase;
    }

    void answer() {
        phase = Phase.ANSWERED;
    }

    void release() {
        duration();
        phase = Phase.RELEASED;
    }

    /** Never shrinks, whatever the clock does. */
    Duration duration() {
        Duration elapsed = Duration.between(started, clock.instant());
        if (phase != Phase.RELEASED && elapsed.compareTo(duration) > 0) {
            duration = elapsed;
        }
        return duration;
    }
}
