package dev.verbatim.runtime.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Reference;
import dev.verbatim.runtime.OperationException;

/** An operation with a capability and two resources. */
@Operation("SwapCalls")
@Available(IsEstablished.class)
public interface SwapCalls {
    void swap(Call call, @Reference("otherCallUri") Call otherCall) throws OperationException;
}
