package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Adds a party to a call in one step. */
@Operation("SingleStepConference")
@Available(IsConnected.class)
public interface SingleStepConference {
    void invite(Call call, SingleStepConferenceRequest request) throws CallRefusedException;
}
