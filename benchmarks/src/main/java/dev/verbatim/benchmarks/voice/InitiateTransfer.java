package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("InitiateTransfer")
public interface InitiateTransfer {
    void initiateTransfer(Call call, InitiateTransferRequest request);
}
