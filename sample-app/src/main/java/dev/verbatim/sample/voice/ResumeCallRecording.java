package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Resumes the recording of a call. */
@Operation("ResumeCallRecording")
@Available(RecordingCanResume.class)
public interface ResumeCallRecording {
    void resume(Call call) throws CallRefusedException;
}
