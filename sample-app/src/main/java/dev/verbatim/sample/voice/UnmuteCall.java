package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Switches the microphone on. */
@Operation("UnmuteCall")
@Available(CanBeUnmuted.class)
public interface UnmuteCall {
    void unmute(Call call) throws OperationException;
}
