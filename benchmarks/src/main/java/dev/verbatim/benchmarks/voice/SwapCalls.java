package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

/** Takes the whole request, as the hand-written code does: no resource is resolved or locked. */
@Operation("SwapCalls")
public interface SwapCalls {
    void swap(SwapCallsRequest request);
}
