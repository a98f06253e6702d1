package dev.verbatim.sample.switchboard;

/** How far one party's call has come, as far as that is up to this party. Guarded by the switchboard's lock. */
final class CallProgress {
    private boolean ringing;
    private boolean released;
    private long heldSince;

    /** @param ringing whether this party is being called, and not the one who calls */
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

    /** Tells which of two calls on hold was put there later. */
    long heldSince() {
        return heldSince;
    }

    void answer() {
        ringing = false;
    }

    /** @param moment a number that is larger than those of all holds before */
    void hold(long moment) {
        heldSince = moment;
    }

    void unhold() {
        heldSince = 0;
    }

    void release() {
        released = true;
    }

    /** @param answered whether another party is there to talk to */
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
