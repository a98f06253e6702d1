package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Pauses the recording of a call. */
@Operation("PauseCallRecording")
@Available(RecordingCanPause.class)
public interface PauseCallRecording {
    void pause(Call call) throws CallRefusedException;
}
