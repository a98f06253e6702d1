package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Calls somebody to whom a call is to be handed over. */
@Operation("InitiateTransfer")
@Available(IsConnected.class)
public interface InitiateTransfer {
    void initiate(Call call, InitiateTransferRequest request) throws CallRefusedException;
}
