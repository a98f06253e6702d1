package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Puts a call on hold. */
@Operation("Hold")
@Available(IsEstablished.class)
public interface Hold {
    void hold(Call call) throws OperationException;
}
