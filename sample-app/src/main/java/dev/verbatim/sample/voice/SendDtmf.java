package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Sends DTMF digits to the other parties. */
@Operation("SendDtmf")
@Available(IsActive.class)
public interface SendDtmf {
    void send(Call call, String digits) throws CallRefusedException;
}
