package dev.verbatim.sample.switchboard;

/** What about a call has changed, or happened to it. */
public enum CallChange {
    /** Its state, or whether it is muted. */
    STATUS("StatusChange"),
    /** Its user data. */
    USER_DATA("AttachedDataChanged"),
    /** Who else takes part. */
    PARTICIPANTS("ParticipantsUpdated"),
    /** Nothing; digits were sent. */
    DIGITS("DtmfSent"),
    /** Whether it is being recorded. */
    RECORDING("CallRecordingStateChange");

    private final String documentedName;

    CallChange(String documentedName) {
        this.documentedName = documentedName;
    }

    /** The change as the pages of the Voice API write it: a notification type. */
    public String documentedName() {
        return documentedName;
    }
}
