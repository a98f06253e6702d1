package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Starts to record a call. */
@Operation("StartCallRecording")
@Available(RecordingCanStart.class)
public interface StartCallRecording {
    void start(Call call) throws CallRefusedException;
}
