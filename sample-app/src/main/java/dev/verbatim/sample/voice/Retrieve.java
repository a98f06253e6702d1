package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Retrieves a call that is on hold. */
@Operation("Retrieve")
@Available(IsHeld.class)
public interface Retrieve {
    void retrieve(Call call) throws CallRefusedException;
}
