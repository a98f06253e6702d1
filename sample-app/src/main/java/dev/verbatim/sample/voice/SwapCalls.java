package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Puts the active call on hold and retrieves another. */
@Operation("SwapCalls")
@Available(HasHeldPeer.class)
public interface SwapCalls {
    void swap(Call call, @Reference("otherCallUri") Call otherCall) throws CallRefusedException;
}
