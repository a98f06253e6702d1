package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Removes a party from a conference. */
@Operation("RemoveParticipantFromConference")
@Available(IsConferenceHost.class)
public interface RemoveParticipantFromConference {
    void remove(Call call, String participant) throws CallRefusedException;
}
