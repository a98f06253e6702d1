package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Stops the recording of a call. */
@Operation("StopCallRecording")
@Available(RecordingCanStop.class)
public interface StopCallRecording {
    void stop(Call call) throws CallRefusedException;
}
