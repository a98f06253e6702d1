package dev.verbatim.sample.switchboard;

/** Whether one party's call is muted and recorded. Guarded by the switchboard's lock. */
final class AudioState {
    private boolean muted;
    private RecordingState recording = RecordingState.STOPPED;

    boolean isMuted() {
        return muted;
    }

    void muted(boolean value) {
        muted = value;
    }

    RecordingState recording() {
        return recording;
    }

    void recording(RecordingState value) {
        recording = value;
    }

    void end() {
        muted = false;
        recording = RecordingState.STOPPED;
    }
}
