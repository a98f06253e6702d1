package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("SingleStepTransfer")
public interface SingleStepTransfer {
    void singleStepTransfer(Call call, SingleStepTransferRequest request);
}
