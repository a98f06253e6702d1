package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Begins to record a call. */
@Operation("StartCallRecording")
@Available(RecordingCanStart.class)
public interface StartCallRecording {
    void start(Call call) throws OperationException;
}
