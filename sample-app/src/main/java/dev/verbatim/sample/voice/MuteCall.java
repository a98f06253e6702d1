package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Mutes the user's microphone. */
@Operation("MuteCall")
@Available(CanBeMuted.class)
public interface MuteCall {
    void mute(Call call) throws CallRefusedException;
}
