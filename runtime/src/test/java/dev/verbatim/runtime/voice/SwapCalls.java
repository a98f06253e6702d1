package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.OperationException;

/** The operation as its user declares it: {@code @Operation("SwapCalls") @Available(IsEstablished.class)}. */
public interface SwapCalls {
    /** The second parameter is declared with {@code @Reference("otherCallUri")}. */
    void swap(Call call, Call otherCall) throws OperationException;
}
