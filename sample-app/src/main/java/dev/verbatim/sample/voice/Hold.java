package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Puts a call on hold. */
@Operation("Hold")
@Available(IsEstablished.class)
public interface Hold {
    void hold(Call call) throws CallRefusedException;
}
