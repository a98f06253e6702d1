package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Switches the microphone off. */
@Operation("MuteCall")
@Available(CanBeMuted.class)
public interface MuteCall {
    void mute(Call call) throws OperationException;
}
