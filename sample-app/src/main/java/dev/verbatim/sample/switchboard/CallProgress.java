package dev.verbatim.sample.switchboard;

/**
 * The part of a call's state that depends only on its own party: ringing, answered, on hold, released. Guarded by the
 * switchboard's lock.
 */
final class CallProgress {
    private boolean ringing;
    private boolean released;
    private long heldSince;

    /** @param ringing whether this party is being called, rather than calling */
    CallProgress(boolean ringing) {
        this.ringing = ringing;
    }

    boolean isRinging() {
        return ringing && !released;
    }

    boolean isReleased() {
        return released;
    }

    boolean isHeld() {
        return heldSince > 0;
    }

    /** Returns the number of the hold; a call that was put on hold later has a larger one. */
    long heldSince() {
        return heldSince;
    }

    void answer() {
        ringing = false;
    }

    /** @param moment a number larger than those of all earlier holds */
    void hold(long moment) {
        heldSince = moment;
    }

    void unhold() {
        heldSince = 0;
    }

    void release() {
        released = true;
    }

    /** @param answered whether another party has answered */
    CallState state(boolean answered) {
        if (released) {
            return CallState.RELEASED;
        }
        if (ringing) {
            return CallState.RINGING;
        }
        if (isHeld()) {
            return CallState.HELD;
        }
        return answered ? CallState.ESTABLISHED : CallState.DIALING;
    }
}
