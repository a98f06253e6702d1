package dev.verbatim.sample.switchboard;

/** The state of one party's call. */
public enum CallState {
    /** This party is being called and has not answered yet. */
    RINGING("Ringing"),
    /** This party waits for another to answer. */
    DIALING("Dialing"),
    /** This party talks to at least one other and has not put the call on hold. */
    ESTABLISHED("Established"),
    /** This party has put the call on hold. The others may still be ringing, or may have put it on hold, too. */
    HELD("Held"),
    /** The call has ended for this party. */
    RELEASED("Released");

    private final String documentedName;

    CallState(String documentedName) {
        this.documentedName = documentedName;
    }

    /** Returns the name of the state in the Voice API. */
    public String documentedName() {
        return documentedName;
    }

    /** Returns whether the party talks or dials. A user has at most one such call. */
    public boolean isActive() {
        return this == DIALING || this == ESTABLISHED;
    }
}
