package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Answers a ringing call. */
@Operation("Answer")
@Available(IsRinging.class)
public interface Answer {
    void answer(Call call) throws CallRefusedException;
}
