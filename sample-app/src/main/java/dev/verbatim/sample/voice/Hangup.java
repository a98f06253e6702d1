package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Ends a call. */
@Operation("Hangup")
@Available(IsDialedOrAnswered.class)
public interface Hangup {
    void hangup(Call call) throws OperationException;
}
