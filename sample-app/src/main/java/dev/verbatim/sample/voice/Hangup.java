package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Ends a call. */
@Operation("Hangup")
@Available(IsDialedOrAnswered.class)
public interface Hangup {
    void hangup(Call call) throws CallRefusedException;
}
