package dev.verbatim.sample.switchboard;

/** What one party's call is doing. */
public enum CallState {
    /** Somebody calls this party, who has not answered yet. */
    RINGING("Ringing"),
    /** This party waits for somebody to answer. */
    DIALING("Dialing"),
    /** The party talks to at least one other, and has not put the call on hold. */
    ESTABLISHED("Established"),
    /** This party put the call on hold; the others may still be ringing or have done the same. */
    HELD("Held"),
    /** The call is over for this party. */
    RELEASED("Released");

    private final String documentedName;

    CallState(String documentedName) {
        this.documentedName = documentedName;
    }

    /** The state as the pages of the Voice API write it. */
    public String documentedName() {
        return documentedName;
    }

    /** Whether the party's ear is at this call: a user has one such call at a time. */
    public boolean isActive() {
        return this == DIALING || this == ESTABLISHED;
    }
}
