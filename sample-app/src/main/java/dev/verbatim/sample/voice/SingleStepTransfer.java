package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Transfers a call in one step. */
@Operation("SingleStepTransfer")
@Available(IsConnected.class)
public interface SingleStepTransfer {
    void transfer(Call call, SingleStepTransferRequest request) throws CallRefusedException;
}
