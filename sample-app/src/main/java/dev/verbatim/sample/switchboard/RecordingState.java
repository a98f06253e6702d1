package dev.verbatim.sample.switchboard;

/** Whether a party is recording its call. */
public enum RecordingState {
    /** Nothing is recorded. */
    STOPPED("Stopped"),
    /** The call is being recorded. */
    RECORDING("Recording"),
    /** The recording is paused and can be resumed. */
    PAUSED("Paused");

    private final String documentedName;

    RecordingState(String documentedName) {
        this.documentedName = documentedName;
    }

    /** Returns the name of the state in the Voice API. */
    public String documentedName() {
        return documentedName;
    }
}
