package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Lets somebody join a call at once. */
@Operation("SingleStepConference")
@Available(IsConnected.class)
public interface SingleStepConference {
    void invite(Call call, SingleStepConferenceRequest request) throws CallRefusedException;
}
