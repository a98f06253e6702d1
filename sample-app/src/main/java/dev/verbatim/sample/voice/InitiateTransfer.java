package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Starts a consult call before a transfer. */
@Operation("InitiateTransfer")
@Available(IsConnected.class)
public interface InitiateTransfer {
    void initiate(Call call, InitiateTransferRequest request) throws CallRefusedException;
}
