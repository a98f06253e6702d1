package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("CompleteTransfer")
public interface CompleteTransfer {
    void completeTransfer(Call call, CompleteTransferRequest request);
}
