package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

/** Takes the whole request, as what is written by hand does: no resource is looked for, and none is locked. */
@Operation("SwapCalls")
public interface SwapCalls {
    void swap(SwapCallsRequest request);
}
