package dev.verbatim.sample.switchboard;

/** The switchboard did not do what it was asked to, and changed nothing. */
public final class CallRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of obstacle there is. */
    public enum Reason {
        /** A call is in no state for it. */
        STATE,
        /** It makes no sense with this value, whatever the state. */
        VALUE,
        /** Nobody has the number. */
        UNKNOWN_NUMBER,
        /** Who has the number takes no call now. */
        BUSY
    }

    private final Reason reason;

    CallRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What kind of obstacle there is; the message says which. */
    public Reason reason() {
        return reason;
    }
}
