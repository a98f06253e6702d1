package dev.verbatim.sample.switchboard;

/** Thrown when the switchboard refuses a step. Nothing has changed. */
public final class CallRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds of reasons for a refusal. */
    public enum Reason {
        /** A call or a device is in the wrong state. */
        STATE,
        /** A value is invalid in any state. */
        VALUE,
        /** No phone has the number. */
        UNKNOWN_NUMBER,
        /** The phone with the number does not accept a call now. */
        BUSY
    }

    private final Reason reason;

    CallRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns the kind of reason; the message has the details. */
    public Reason reason() {
        return reason;
    }
}
