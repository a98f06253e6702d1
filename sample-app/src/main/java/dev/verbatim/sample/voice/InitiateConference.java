package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Starts a consult call before a conference. */
@Operation("InitiateConference")
@Available(IsConnected.class)
public interface InitiateConference {
    void initiate(Call call, InitiateConferenceRequest request) throws CallRefusedException;
}
