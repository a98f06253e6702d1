package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Unmutes the user's microphone. */
@Operation("UnmuteCall")
@Available(CanBeUnmuted.class)
public interface UnmuteCall {
    void unmute(Call call) throws CallRefusedException;
}
