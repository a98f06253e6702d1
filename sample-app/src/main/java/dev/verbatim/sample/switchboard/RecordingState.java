package dev.verbatim.sample.switchboard;

/** Whether one party's call is being recorded. */
public enum RecordingState {
    /** No. */
    STOPPED("Stopped"),
    /** Yes. */
    RECORDING("Recording"),
    /** Not at this moment; the recording will go on. */
    PAUSED("Paused");

    private final String documentedName;

    RecordingState(String documentedName) {
        this.documentedName = documentedName;
    }

    /** The state as the pages of the Voice API write it. */
    public String documentedName() {
        return documentedName;
    }
}
